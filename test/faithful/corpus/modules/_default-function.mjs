export default function (a, b) {
  return `function ${a}`;
}
