import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../../profile/types.ts';
import { packWithin } from './fit.ts';
import { pageHead } from './head.ts';
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
  const title = `${data.info.program.slice(0, 100)} · lprof`;
  return `${pageHead(title, profile.creator, style, script)}
<body>
<div id="app"><p class="loading">Opening…</p></div>
<noscript><p class="loading">This report needs JavaScript.</p></noscript>
<script type="text/plain" id="data">${packWithin(data, limit)}</script>
<script>${script}</script>
</body>
</html>
`;
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
