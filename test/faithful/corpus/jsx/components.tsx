// TSX: generics, member components, children as functions, errors in the middle with their lines.
const lines = (e: unknown) => [...String((e as Error).stack).matchAll(/at (?:async )?([\w.]+) \([^\n]*?:(\d+):\d+\)/g)].map((m) => `${m[1]}:${m[2]}`).filter((l) => !/^(Module|node|Object\.\.|executeUser|TracingChannel|wrapModule|Function\._|Function\.execute|require|makeRequire)/.test(l));
type Props = Record<string, unknown> & { children?: unknown[] };
const React = {
  createElement(type: string | ((props: Props) => unknown), props: Props | null, ...children: unknown[]): unknown {
    if (typeof type === 'function') return type({ ...props, children });
    return [type, ...children.flat()].join(' ');
  },
  Fragment: 'frag',
};
declare global {
  namespace JSX {
    interface IntrinsicElements {
      [name: string]: unknown;
    }
  }
}
const Ui = {
  Box: <T extends Props>({ children, fails }: T) => {
    if (fails)
      throw new Error(`box ${fails}`);
    return `[${children!.join('|')}]`;
  },
  Each<T>({ of, children }: { of?: T[]; children?: unknown[] }) {
    return of!.map(
      children![0] as (x: T) => unknown,
    ).join(';');
  },
};
const fail = (x: string): string => {
  throw new TypeError(x);
};
function Page({ bad }: { bad?: string }) {
  return (
    <Ui.Box>
      <Ui.Each of={[1, 2] as const}>
        {(x: number) => (
          <p>
            {x satisfies number}
            {bad === 'child'
              ? fail('child')
              : 'fine'}
          </p>
        )}
      </Ui.Each>
      <Ui.Box
        fails={bad === 'box' && 'inner'}
        other={bad === 'attribute'
          && fail(
            'attribute',
          )}
      />
    </Ui.Box>
  );
}
for (const bad of [undefined, 'child', 'box', 'attribute']) {
  try {
    console.log(<Page bad={bad} />);
  } catch (e) {
    console.log((e as Error).message, lines(e));
  }
}
console.log(<></>, <a-b c:d="e" />);
