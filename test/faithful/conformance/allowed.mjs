import { readFileSync } from 'node:fs';

/**
 * The tests that may fail when they are instrumented, with the reason why.
 * The file: `# reason` before the paths that it holds for, one a line.
 * @returns {Map<string, string>}
 */
export function readAllowed(file) {
  const allowed = new Map();
  let reason = '';
  let fresh = true;
  for (const raw of readFileSync(file, 'utf8').split('\n')) {
    const line = raw.trim();
    if (line.startsWith('#')) {
      reason = fresh ? `${reason} ${line.slice(1).trim()}`.trim() : line.slice(1).trim();
      fresh = true;
    } else if (line !== '') {
      if (reason === '') throw new Error(`${file}: no reason for ${line}`);
      allowed.set(line, reason);
      fresh = false;
    }
  }
  return allowed;
}
