// Says which texts this Node cannot parse: a JSON list of `[kind, text]` on standard input, a list of messages or null out.
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const texts = JSON.parse(readFileSync(0, 'utf8'));
const answers = texts.map(([kind, text]) => {
  try {
    if (kind === 'module') new vm.SourceTextModule(text);
    else if (kind === 'script') new vm.Script(text);
    else vm.compileFunction(text.replace(/^#!/, '//'), ['exports', 'require', 'module', '__filename', '__dirname']);
    return null;
  } catch (error) {
    return error.message;
  }
});
process.stdout.write(JSON.stringify(answers));
