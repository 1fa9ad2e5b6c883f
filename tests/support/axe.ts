import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Less than half of what its main file is, and the same. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Nobody reads what the elements look like. */
const LOAD = `${AXE}; window.axe.configure({ noHtml: true })`;
const run = (options: object): string =>
  `window.axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) => violations)`;
/** What depends on colours, and on nothing that is the same in light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Of what the page shows now. It looks into no frames, and our pages have none.
 * In the page itself, where it stays: the way of its package for Playwright takes seven times as long.
 */
export async function violationsOn(page: Page, only?: 'colours'): Promise<AxeResults['violations']> {
  assert.equal(page.frames().length, 1, `${page.url()} has frames`);
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(LOAD);
  return page.evaluate<AxeResults['violations']>(run(only ? { runOnly: OF_COLOURS } : {}));
}
