import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expectSame, lineFigures, total } from './figures.mjs';

const BUNDLED = 'devtools://devtools/bundled/';

/**
 * The DevTools of this Chromium: their model of a CPU profile has the time of each line and the total, and their
 * Performance panel shows the file.
 */
export async function checkDevtools(profile, dir, file, browser) {
  const page = await browser.newPage();
  try {
    await page.goto(`${BUNDLED}devtools_app.html`);
    // Until the first panel is there, strings are not.
    await page.getByText('Console').first().waitFor();
    const text = readFileSync(join(dir, file), 'utf8');
    const { lines, totalMs } = await page.evaluate(readModel, [BUNDLED, text]);
    const self = lineFigures(profile, 'selfNs');
    const us = new Map([...self].map(([key, ns]) => [`${pathToFileURL(join(dir, key))}`, ns / 1000]));
    expectSame('DevTools, lines', new Map(lines), us, 1.001);
    const outside = profile.run.threads.reduce((sum, { outsideNs }) => sum + outsideNs, 0);
    const ms = Math.round((total(self) + outside) / 1000) / 1000;
    expectSame('DevTools, total', new Map([['ms', totalMs]]), new Map([['ms', ms]]), 1e-6);
    await page.evaluate(showInPanel, [BUNDLED, text]);
    const range = await page
      .getByText(/^Range:/)
      .first()
      .innerText({ timeout: 20_000 });
    if (!range.replace(/\s+/g, ' ').endsWith(` – ${rounded(ms)}`))
      throw new Error(`DevTools show ${range}, expected ${rounded(ms)}`);
  } finally {
    await page.close();
  }
}

/** As the panel writes it. */
function rounded(ms) {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

async function readModel([bundled, text]) {
  const { CPUProfileDataModel } = await import(`${bundled}models/cpu_profile/cpu_profile.js`);
  const model = new CPUProfileDataModel.CPUProfileDataModel(JSON.parse(text));
  const lines = new Map();
  const visit = (node) => {
    for (const { line, ticks } of node.positionTicks ?? []) {
      const key = `${node.url}:${line}`;
      lines.set(key, (lines.get(key) ?? 0) + ticks);
    }
    node.children.forEach(visit);
  };
  visit(model.profileHead);
  return { lines: [...lines], totalMs: model.profileHead.total };
}

async function showInPanel([bundled, text]) {
  const { ViewManager } = await import(`${bundled}ui/legacy/legacy.js`);
  await ViewManager.ViewManager.instance().showView('timeline');
  const { TimelinePanel } = await import(`${bundled}panels/timeline/timeline.js`);
  await TimelinePanel.TimelinePanel.instance().loadFromFile(new File([text], 'run.cpuprofile'));
}
