/** Options for every Node that is started with an environment. */
export interface NodeOptions {
  NODE_OPTIONS?: string;
}

/**
 * The environment with more options in `NODE_OPTIONS`, behind those that are there. Node splits it at spaces; in double
 * quotes a backslash escapes. https://nodejs.org/api/cli.html#node_optionsoptions
 */
export function withNodeOptions<T extends NodeOptions>(env: T, options: readonly string[]): T {
  const before = env.NODE_OPTIONS?.trim();
  return { ...env, NODE_OPTIONS: [...(before ? [before] : []), ...options.map(quote)].join(' ') };
}

/** The environment without such options, where they were added before. */
export function withoutNodeOptions<T extends NodeOptions>(env: T, options: readonly string[]): T {
  const added = options.map(quote).join(' ');
  if (!env.NODE_OPTIONS?.includes(added)) return env;
  const { NODE_OPTIONS, ...others } = env;
  const left = NODE_OPTIONS?.replaceAll(added, '').trim();
  return (left ? { ...others, NODE_OPTIONS: left } : others) as T;
}

/** An option as one word. */
export function quote(option: string): string {
  return /[\s"]/.test(option) ? `"${option.replace(/[\\"]/g, '\\$&')}"` : option;
}
