export function then(go) {
  go(
    'from then',
  );
}
