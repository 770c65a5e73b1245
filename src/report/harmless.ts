// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach the terminal
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text from a program with everything replaced that would steer the terminal or change the direction of text;
 * each character becomes one visible character, a tab a space.
 */
export function harmless(text: string): string {
  return text.replace(CONTROL, picture).replace(LONE_SURROGATE, '\ufffd');
}

/** The same for text of several lines, whose line breaks stay. */
export function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x09) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}
