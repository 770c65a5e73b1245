import inspector from 'node:inspector';
import vm from 'node:vm';
import { parseSync, types as t } from '@babel/core';

/** Expected hits of each function by where it begins (`line:column` or `module`) and by line. */
export type Hits = Map<string, Map<number, number>>;

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

const PREFIX = '(function () { ';
let runs = 0;

/**
 * Runs a program untouched and asks the engine's precise block coverage how often the first statement of each line ran.
 * Where the engine does not count (loop headers, fields, what follows a call that threw) a comment `// =N` at the end
 * of the line states the number.
 */
export async function expectedHits(source: string, globals: object): Promise<Hits> {
  const url = `/oracle/${runs++}.js`;
  const session = new inspector.Session();
  session.connect();
  const post = <T>(method: string, params = {}) =>
    new Promise<T>((resolve, reject) =>
      session.post(method, params, (error, result) => (error ? reject(error) : resolve(result as T))),
    );
  await post('Profiler.enable');
  await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    await vm.runInContext(`${PREFIX}${source}\n})()`, vm.createContext(globals), { filename: url });
  } catch {}
  type Coverage = { result: { url: string; functions: { ranges: Range[] }[] }[] };
  const { result } = await post<Coverage>('Profiler.takePreciseCoverage');
  session.disconnect();
  const ranges = result.find((each) => each.url.endsWith(url))!.functions.flatMap((fn) => fn.ranges);
  return countStatements(source, (offset) => countAt(ranges, offset + PREFIX.length));
}

/** Count of the innermost range. */
function countAt(ranges: Range[], offset: number): number {
  let best: Range | undefined;
  for (const range of ranges) {
    if (range.startOffset > offset || range.endOffset <= offset) continue;
    if (best === undefined || range.endOffset - range.startOffset <= best.endOffset - best.startOffset) best = range;
  }
  return best?.count ?? 0;
}

function countStatements(source: string, count: (offset: number) => number): Hits {
  const file = parseSync(source, {
    babelrc: false,
    configFile: false,
    parserOpts: { allowReturnOutsideFunction: true },
    sourceType: 'script',
  }) as t.File;
  const hits: Hits = new Map();
  const stated = new Map<number, number>();
  source.split('\n').forEach((text, i) => {
    const [, number] = /\/\/ =(\d+)/.exec(text) ?? [];
    if (number !== undefined) stated.set(i + 1, Number(number));
  });
  const claim = (fn: string, node: t.Node) => {
    const line = node.loc!.start.line;
    const own = hits.get(fn) ?? new Map<number, number>();
    hits.set(fn, own);
    if (own.has(line)) return;
    if (t.isLoop(node) && !stated.has(line)) throw new Error(`state the hits of the loop on line ${line}`);
    own.set(line, stated.get(line) ?? count(node.start!));
  };
  const visit = (node: t.Node, fn: string): void => {
    let inner = fn;
    if (t.isFunction(node) || t.isStaticBlock(node)) {
      inner = `${node.loc!.start.line}:${node.loc!.start.column}`;
      if (t.isFunction(node) && !t.isBlockStatement(node.body)) claim(inner, node.body);
    }
    if (t.isClassProperty(node) && stated.has(node.loc!.start.line)) {
      inner = `${node.loc!.start.line}:${node.loc!.start.column}`;
      claim(inner, node);
    }
    const silent = t.isBlockStatement(node) || t.isFunctionDeclaration(node) || t.isEmptyStatement(node);
    if (t.isStatement(node) && !silent && !t.isStaticBlock(node) && !isLabelOf(node)) claim(fn, node);
    if (t.isDoWhileStatement(node)) claim(fn, node.test);
    for (const key of t.VISITOR_KEYS[node.type]) {
      const child = (node as unknown as Record<string, t.Node | t.Node[] | null>)[key];
      for (const each of Array.isArray(child) ? child : [child]) {
        // The declaration in a loop's header is no statement of its own.
        if (each != null && !(t.isLoop(node) && (key === 'init' || key === 'left'))) visit(each, inner);
      }
    }
  };
  for (const statement of file.program.body) visit(statement, 'module');
  return hits;
}

/** A label on the line of its statement counts nothing itself. */
function isLabelOf(node: t.Node): boolean {
  return t.isLabeledStatement(node) && node.body.loc!.start.line === node.loc!.start.line;
}
