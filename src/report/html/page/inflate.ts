import type { PageData } from '../types.ts';

/** The data of the page, from the base64 text of its compressed JSON. */
export async function inflate(packed: string): Promise<PageData> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}
