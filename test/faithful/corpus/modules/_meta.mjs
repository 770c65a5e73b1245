export function metaOf() {
  return import.meta;
}
