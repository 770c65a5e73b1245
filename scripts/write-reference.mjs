// Writes docs/reference.md from the tables of commands and options; needs a build.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HELPS } from '../dist/src/cli/completion.js';
import { referenceText } from '../dist/src/cli/reference-text.js';

writeFileSync(fileURLToPath(new URL('../docs/reference.md', import.meta.url)), referenceText(HELPS));
