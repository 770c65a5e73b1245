/**
 * `NODE_OPTIONS` with more options behind those that are there. Node splits it at spaces; in double quotes a backslash
 * escapes. https://nodejs.org/api/cli.html#node_optionsoptions
 */
export function addNodeOptions(before: string | undefined, options: readonly string[]): string {
  const quoted = options.map((option) => (/[\s"]/.test(option) ? `"${option.replace(/[\\"]/g, '\\$&')}"` : option));
  return [...(before?.trim() ? [before.trim()] : []), ...quoted].join(' ');
}
