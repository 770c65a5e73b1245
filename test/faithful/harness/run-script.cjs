// Runs a file as a classic script, as a browser does, and prints its completion value.
const { readFileSync } = require('node:fs');
const { inspect } = require('node:util');
const vm = require('node:vm');

const file = process.argv[2];
console.log('completion', inspect(vm.runInThisContext(readFileSync(file, 'utf8'), { filename: file })));
