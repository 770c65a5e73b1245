// The ways in which a program is run: the Babel plugins that its files go through, or what lprof is told to do.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ours = (clock) => [
  require(join(root, 'dist/babel-plugin/index.js')).default,
  { select: 'all', runtime: 'global', clock, onWarning() {} },
];

export const VARIANTS = {
  plain: { plugins: [] },
  nothing: { plugins: [], lprof: ['run', '--quiet', '--function', 'no_such_function'] },
  istanbul: {
    plugins: [
      [
        require('babel-plugin-istanbul'),
        { cwd: '/', include: ['**'], exclude: ['nothing'], excludeNodeModules: false },
      ],
    ],
  },
  hits: { plugins: [ours('shared'), onlyHits], recorder: 'exact' },
  shared: { plugins: [ours('shared')], recorder: 'shared' },
  exact: { plugins: [ours('exact')], recorder: 'exact' },
};

/** Takes away what says when and where, so that only the counting of the same code is left. */
function onlyHits() {
  const isMemory = (node) => node.type === 'MemberExpression' && /^_(_lprof|lp)_ints/.test(node.object.name);
  const isCell = (node) => node.type === 'LogicalExpression' && node.right.right?.callee?.property?.name === 'called';
  const isStore = (node) => node.type === 'AssignmentExpression' && isMemory(node.left);
  return {
    visitor: {
      Program: {
        exit(path) {
          path.traverse({
            SequenceExpression({ node }) {
              if (!node.expressions.some(isStore)) return;
              const rest = node.expressions.filter((each) => !isStore(each) && !isCell(each));
              node.expressions = rest.length > 0 ? rest : [{ type: 'NumericLiteral', value: 0 }];
            },
            // ints[ints[LINE] = line]++
            UpdateExpression({ node: { argument } }) {
              if (isMemory(argument) && isStore(argument.property)) argument.property = argument.property.right;
            },
          });
        },
      },
    },
  };
}
