import { eventually } from '@hiorder/testing';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestProxy } from './proxy.ts';

/** All that the page is made of, its menu among it, is on the phone: as scripts, without the browser's types. */
const ALL_KEPT = `(async () => {
  if (!navigator.serviceWorker.controller) return false;
  const files = performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith('/assets/'));
  const found = await Promise.all(['/', '/kept-menu', ...files].map((one) => caches.match(one, { ignoreVary: true })));
  return found.every(Boolean);
})()`;
const ADDRESSES = `(async () => {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
})()`;

const patient = { timeoutMs: 45_000 };

/** After this the line may go. */
export const appKept = (page: Page): Promise<void> =>
  eventually(async () => {
    if (!(await page.evaluate(ALL_KEPT))) throw new Error('not all is kept yet');
  }, patient);

/** What a phone has kept, as addresses. */
export const keptAddresses = (page: Page): Promise<string[]> => page.evaluate(ADDRESSES);

/** No line at all: the phone knows it, and nothing gets through. */
export async function setLine(
  { context, proxy }: { context: BrowserContext; proxy: TestProxy },
  on: boolean,
): Promise<void> {
  proxy.online(on);
  await context.setOffline(!on);
}
