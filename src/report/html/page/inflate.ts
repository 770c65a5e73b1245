import type { PageData } from '../types.ts';

/** The data of the page, from the base64 text of its compressed JSON. */
export async function inflate(packed: string): Promise<PageData> {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  // A loop, as there are millions and a call for each takes a tenth of a second.
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}
