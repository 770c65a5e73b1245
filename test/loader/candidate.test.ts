import { describe, expect, test } from 'vitest';
import { createCandidate } from '../../src/loader/candidate.ts';

interface Asked {
  functions?: string[];
  files?: string[];
  packages?: string[];
  ownFolders?: string[];
}

function candidate({ functions = [], files = [], packages = [], ownFolders = [] }: Asked) {
  const rule = functions.length + files.length + packages.length > 0 ? 'patterns' : 'all';
  return createCandidate({ root: '/p', ownFolders, selection: { rule, functions, files, packages } });
}

const MAP = '\n//# sourceMappingURL=a.js.map';

/** What is chosen in a file that holds `parse`. */
function chosen(path: string, asked: Asked = {}, text = 'function parse() {}') {
  const { byPath, choose } = candidate(asked);
  return byPath(path) ? choose(path, text) : undefined;
}

describe('own code', () => {
  test('is below the root and not in node_modules', () => {
    const paths = ['/p/a.js', '/p/src/b.ts', '/p/node_modules/x/a.js', '/q/a.js', '/pp/a.js'];
    expect(paths.map((path) => chosen(path))).toEqual(['all', 'all', undefined, undefined, undefined]);
  });

  test('is also the package of an entry in node_modules, without the packages in it', () => {
    const asked = { ownFolders: ['/p/node_modules/tool'] };
    expect(chosen('/p/node_modules/tool/cli.js', asked)).toBe('all');
    expect(chosen('/p/node_modules/tool/node_modules/x/a.js', asked)).toBeUndefined();
    expect(chosen('/p/node_modules/tools/a.js', asked)).toBeUndefined();
  });
});

describe('patterns', () => {
  test('files', () => {
    expect(chosen('/p/src/a.ts', { files: ['src/**'] })).toBe('all');
    expect(chosen('/p/lib/a.ts', { files: ['src/**'] })).toBeUndefined();
    expect(chosen('/p/node_modules/x/a.js', { files: ['**/*.js'] })).toBeUndefined();
    expect(chosen('/p/node_modules/x/a.js', { files: ['node_modules/x/**'] })).toBe('all');
  });

  test('packages, wherever they are installed', () => {
    const asked = { packages: ['acorn', '@s/tool'] };
    const inside = [
      '/p/node_modules/acorn/dist/acorn.js',
      '/p/node_modules/.pnpm/acorn@8.0.0/node_modules/acorn/a.js',
      '/p/node_modules/b/node_modules/@s/tool/a.js',
    ];
    for (const path of inside) expect(chosen(path, asked)).toBe('all');
    const outside = ['/p/src/a.ts', '/p/node_modules/acorn/node_modules/c/a.js', '/p/node_modules/acorn-walk/a.js'];
    for (const path of outside) expect(chosen(path, asked)).toBeUndefined();
  });

  test('functions, by the words in the text', () => {
    const functions = ['parse*'];
    expect(chosen('/p/a.ts', { functions })).toEqual({ functions, files: [] });
    expect(chosen('/p/a.ts', { functions }, 'function other() {}')).toBeUndefined();
    expect(chosen('/p/a.ts', { functions: ['Parser.parse'] })).toBeUndefined();
    expect(chosen('/p/a.ts', { functions: ['<module>'] }, '1')).toEqual({ functions: ['<module>'], files: [] });
  });

  test('functions with a file part', () => {
    const functions = ['src/*.ts:parse*'];
    expect(chosen('/p/src/a.ts', { functions })).toEqual({ functions, files: [] });
    expect(chosen('/p/lib/a.ts', { functions })).toBeUndefined();
    expect(chosen('/p/lib/a.ts', { functions: [...functions, 'parse'] })).toBeDefined();
  });

  test('functions within packages', () => {
    const asked = { functions: ['parse'], packages: ['acorn'] };
    expect(chosen('/p/node_modules/acorn/a.js', asked)).toEqual({ functions: ['parse'], files: [] });
    expect(chosen('/p/node_modules/acorn/b.js', asked, 'other')).toBeUndefined();
  });

  test('what a compiled file was made from is known by its map', () => {
    const asked = { functions: ['parse'], files: ['src/**'] };
    expect(chosen('/p/dist/a.js', asked)).toBeUndefined();
    expect(chosen('/p/dist/a.js', asked, `function a(){}${MAP}`)).toEqual(asked);
    expect(chosen('/p/src/a.js', asked, `function a(){}${MAP}`)).toEqual({ functions: ['parse'], files: [] });
    expect(chosen('/p/node_modules/x/a.js', asked, MAP)).toBeUndefined();
  });
});
