import type { PluginObj, types } from '@babel/core';
import { sourceError } from '../syntax-error.ts';

/** Refuses JSX that the tsconfig.json leaves to another tool: no engine runs it. */
export function noJsx(_: unknown, { jsx, config }: { jsx: string; config: string }): PluginObj {
  const refuse = ({ node }: { node: types.Node }) => {
    throw sourceError(
      `"jsx": "${jsx}" in ${config} leaves JSX to another tool; to run it in Node set "jsx": "react-jsx"`,
      node,
    );
  };
  return { name: 'lprof-no-jsx', visitor: { JSXElement: refuse, JSXFragment: refuse } };
}
