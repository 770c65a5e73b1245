// Writes schema.json, the JSON schema of settings files, from the table of options; needs a build.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settingsSchema } from '../dist/src/settings/schema.js';

const file = fileURLToPath(new URL('../schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(settingsSchema(), null, 2)}\n`);
