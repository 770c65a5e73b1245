// Puts script and style of the HTML report together: the compiled modules of src/report/html/page, and what they import, in one
// file that needs no loader. tsc has compiled them to CommonJS in dist/page.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const parts = join(root, 'dist/page');
const modules = new Map();
const out = join(root, 'dist/src/report/html');

/** Takes a module in, and before it what it requires. */
function add(path) {
  const name = relative(parts, path);
  if (modules.has(name)) return;
  modules.set(name, '');
  const code = readFileSync(path, 'utf8').replace(/\brequire\("([^"]+)"\)/g, (_, to) => {
    if (!to.startsWith('.')) throw new Error(`${name} requires ${to}, which browsers do not have`);
    const target = resolve(dirname(path), to);
    add(target);
    return `require(${JSON.stringify(relative(parts, target))})`;
  });
  modules.set(name, code.replace(/^"use strict";\s*/, '').trim());
}

add(join(parts, 'src/report/html/page/main.js'));
const defined = [...modules].map(([name, code]) => `${JSON.stringify(name)}: (exports, require) => {\n${code}\n}`);
const script = `(() => {
'use strict';
const modules = {
${defined.join(',\n')}
};
const loaded = {};
const require = (name) => {
  if (!loaded[name]) modules[name]((loaded[name] = {}), require);
  return loaded[name];
};
require(${JSON.stringify(relative(parts, join(parts, 'src/report/html/page/main.js')))});
})();
`;
if (/<\/script|<!--/i.test(script)) throw new Error('the script would end the element that it stands in');
writeFileSync(join(out, 'page.js'), script);
writeStyle('page.css', ['base', 'frame', 'search', 'overview', 'lists', 'source', 'flame', 'help', 'narrow']);
writeStyle('diff.css', ['base', 'diff']);
rmSync(parts, { recursive: true });

function writeStyle(name, parts) {
  const style = parts.map((part) => readFileSync(join(root, `src/report/html/page/style/${part}.css`), 'utf8'));
  // Comments and indentation are for who changes it.
  const short = style
    .join('')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n');
  writeFileSync(join(out, name), short);
}
