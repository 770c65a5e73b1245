export default function* named(a) {
  yield a;
}
named.extra = 1;
