import { buildCallTree, type CallNode } from '../profile/call-tree.ts';
import type { Profile } from '../profile/types.ts';
import { outsideNs } from './cpuprofile.ts';
import type { ExportFormat } from './format.ts';
import { absolutePath, fileUrl, plain, uniqueNames } from './names.ts';
import { type CallFrame, createV8Profile } from './v8-profile.ts';

/** Each has many lines, and VS Code hands all of them to a web page. */
const MAX_NODES = 5000;

/**
 * V8's CPU profile for VS Code, whose viewer shows self and total as a code lens above each place that is the place of a
 * node, and ignores ticks (`vscode-js-profile-core`: `cpu/model.ts`, `cpu/cpuProfileAnnotations.ts`). So here a node is a
 * line of a function. `$vscode` has the places relative to the workspace, so that the lenses are there on another
 * machine, too. All lenses of a line are added up; a callback on the line that calls it is therefore no node of its own.
 */
export const vscode: ExportFormat = {
  name: 'vscode',
  extension: '.cpuprofile',
  about: 'VS Code: self and total time above each line, as code lenses',
  open: (path) => `VS Code: code ${path}`,
  write(profile) {
    const builder = createV8Profile();
    const places = createPlaces(profile);
    const placeOfNode = [places.system('(root)'), places.system('(program)')];
    builder.outside(outsideNs(profile));

    /** The nodes of the lines of a function, below the line that called it. */
    const visit = (call: CallNode, caller: LineNode | undefined) => {
      const nodes = new Map<number, LineNode>();
      const nodeOf = (line: number): LineNode => {
        const known = nodes.get(line);
        if (known !== undefined) return known;
        const isCaller = caller !== undefined && caller.file === call.file && caller.line === line;
        const node = isCaller ? caller : { id: add(line), file: call.file, line };
        nodes.set(line, node);
        return node;
      };
      const add = (line: number): number => {
        const place = places.of(call, line);
        placeOfNode.push(place);
        return builder.add(caller?.id ?? 1, places.all[place].callFrame);
      };
      for (const { line, selfNs } of call.lines) if (selfNs > 0) builder.charge(nodeOf(line).id, line, selfNs);
      for (const child of call.children) visit(child, nodeOf(child.callLine!));
    };
    for (const root of buildCallTree(profile, { maxNodes: MAX_NODES }).roots) visit(root, undefined);

    const { nodes, ...rest } = builder.finish();
    return `${JSON.stringify({
      nodes: nodes.map((node, i) => ({ ...node, locationId: placeOfNode[i] })),
      ...rest,
      $vscode: { rootPath: profile.run.root, locations: places.all },
    })}\n`;
  },
};

/** A node that stands for a line of a file. */
interface LineNode {
  id: number;
  file: number;
  line: number;
}

/** A place as VS Code's viewer takes it; `locations` are 1-based. */
interface Place {
  callFrame: CallFrame;
  locations: {
    lineNumber: number;
    columnNumber: number;
    source: { name: string; path: string; sourceReference: 0 };
  }[];
}

function createPlaces({ run, files }: Profile) {
  const all: Place[] = [];
  const known = new Map<string, number>();
  const names = files.map(uniqueNames);
  const add = (place: Place): number => all.push(place) - 1;
  const system = (functionName: string): number =>
    add({ callFrame: { functionName, scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 }, locations: [] });
  const make = ({ file, function: index }: CallNode, line: number): Place => {
    const path = absolutePath(run.root, files[file].path);
    return {
      callFrame: {
        functionName: names[file][index],
        scriptId: String(file + 1),
        url: fileUrl(run.root, files[file].path),
        lineNumber: line - 1,
        columnNumber: 0,
      },
      locations: [
        { lineNumber: line, columnNumber: 1, source: { name: plain(files[file].path), path, sourceReference: 0 } },
      ],
    };
  };
  const of = (node: CallNode, line: number): number => {
    const key = `${node.file}:${node.function}:${line}`;
    if (!known.has(key)) known.set(key, add(make(node, line)));
    return known.get(key)!;
  };
  return { all, system, of };
}
