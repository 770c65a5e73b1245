/** Extensions that Node does not run by itself on every version we support: they always go through Babel. */
export const COMPILED = ['.ts', '.cts', '.mts', '.tsx', '.jsx'] as const;

const TYPESCRIPT = new Set(['.ts', '.cts', '.mts', '.tsx']);
const JAVASCRIPT = new Set(['.js', '.cjs', '.mjs']);
const compiled = new Set<string>(COMPILED);

/** The last extension of a path, with its dot; empty when the name has none. */
export function extension(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

/** Whether the file holds TypeScript, by its name. */
export function isTypeScript(path: string): boolean {
  return isTypeScriptExtension(extension(path));
}

/** Whether the file must be compiled before Node can run it: TypeScript and JSX. */
export function isCompiled(path: string): boolean {
  return isCompiledExtension(extension(path));
}

export function isTypeScriptExtension(ext: string): boolean {
  return TYPESCRIPT.has(ext);
}

export function isCompiledExtension(ext: string): boolean {
  return compiled.has(ext);
}

/** Whether the file may hold JavaScript that Node runs as it is; a name without extension may, as executables do. */
export function isJavaScript(path: string): boolean {
  const ext = extension(path);
  return ext === '' || JAVASCRIPT.has(ext);
}
