/**
 * What of an environment matters to every Node that is started with it. Node splits `NODE_OPTIONS` at spaces; in double
 * quotes a backslash escapes. https://nodejs.org/api/cli.html#node_optionsoptions
 */
export interface NodeOptions {
  NODE_OPTIONS?: string;
}

/** The environment with more options in `NODE_OPTIONS`, behind those that are there. */
export function withNodeOptions<T extends NodeOptions>(env: T, options: readonly string[]): T {
  if (options.length === 0) return env;
  const before = env.NODE_OPTIONS?.trim();
  return { ...env, NODE_OPTIONS: [...(before ? [before] : []), inOneText(options)].join(' ') };
}

/** Options as one text for `NODE_OPTIONS`. */
export function inOneText(options: readonly string[]): string {
  return options.map(quote).join(' ');
}

/** An option as one word. */
export function quote(option: string): string {
  return /[\s"]/.test(option) ? `"${option.replace(/[\\"]/g, '\\$&')}"` : option;
}

/** Puts options in front of those that are there, so that `withoutFront` gives back exactly what was there. */
export function withFront(front: string, before: string | undefined): string {
  return before === undefined ? front : `${front} ${before}`;
}

/** What was there before `withFront`; a shell or a tool in between may have put its own around. */
export function withoutFront(front: string, options: string): string | undefined {
  if (options === front) return undefined;
  if (options.startsWith(`${front} `)) return options.slice(front.length + 1);
  return options.replace(front, '').trim();
}

/** The single options of a text in `NODE_OPTIONS`. */
export function splitNodeOptions(text: string): string[] {
  const words = text.match(/(?:[^\s"]|"(?:\\.|[^"\\])*"?)+/g) ?? [];
  return words.map((word) =>
    word.replace(/"((?:\\.|[^"\\])*)"?/g, (_, quoted: string) => quoted.replace(/\\(.)/g, '$1')),
  );
}
