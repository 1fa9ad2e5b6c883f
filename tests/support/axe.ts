import assert from 'node:assert/strict';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** In the page itself, where it stays: the way of its package for Playwright takes seven times as long. */
const RUN = `(async () => {
  if (!window.axe) { ${axe.source} }
  return (await window.axe.run(document, { resultTypes: ['violations'] })).violations;
})()`;

/** Of what the page shows now. It looks into no frames, and our pages have none. */
export async function violationsOn(page: Page): Promise<AxeResults['violations']> {
  assert.equal(page.frames().length, 1, `${page.url()} has frames`);
  return page.evaluate<AxeResults['violations']>(RUN);
}
