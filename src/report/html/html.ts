import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../../profile/types.ts';
import { harmless } from '../harmless.ts';
import { packWithin } from './fit.ts';
import { pageData } from './page-data.ts';

export interface HtmlOptions {
  /** The text of a file as it is now, by its path in the profile; undefined when there is none. */
  disk?: (path: string) => string | undefined;
  /** The size that the data in the file may have, in characters; what is over is cut, with a note. @default 9.5 million */
  limit?: number;
}

/**
 * The report as one HTML file that needs no network and no server. The data is in it as compressed JSON, and the page's
 * script puts every text of the profile into the page as text; a content security policy forbids anything from outside.
 */
export function renderHtml(profile: Profile, { disk, limit = 9_500_000 }: HtmlOptions = {}): string {
  const data = pageData(profile, disk);
  const script = asset('page.js');
  const style = asset('page.css');
  const policy = `default-src 'none'; script-src '${digest(script)}'; style-src '${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(profile.creator)}">
<title>${escapeHtml(`${data.info.program.slice(0, 100)} · lprof`)}</title>
<style>${style}</style>
</head>
<body>
<div id="app"><p class="loading">Opening…</p></div>
<noscript><p class="loading">This report needs JavaScript.</p></noscript>
<script type="text/plain" id="data">${packWithin(data, limit)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Text for a place between tags or in a quoted attribute; nothing in it steers the direction of text. */
export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A part of a page as the package build put it together; the sources find it in the build, too. */
export function asset(name: string): string {
  for (const folder of [__dirname, join(__dirname, '../../../dist/src/report/html')]) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      // In the next one.
    }
  }
  throw new Error(`lprof is not complete: ${name} is missing, run npm run build`);
}
