import assert from 'node:assert/strict';
import type { TestProxy } from './proxy.ts';

export const LOOK_FOR_NEWER = `navigator.serviceWorker.getRegistration().then((one) => one.update())`;
/** As after `releaseAnew`: its worker waits for nobody any more. */
export const NEWER_KEEPS = `navigator.serviceWorker.getRegistration().then(async (one) =>
  one.active?.state === 'activated' && !one.waiting && !one.installing && (await caches.keys()).includes('shell newer'))`;

/** As after a deployment: another service worker, and pages that show that they are the newer ones. */
export async function releaseAnew(proxy: TestProxy): Promise<void> {
  const read = async (path: string) => (await fetch(proxy.url + path)).text();
  const worker = await read('/sw.js');
  const [, version] = /shell ([\w-]{12})/.exec(worker) ?? [];
  assert.ok(version);
  const page = (await read('/')).replace('<html ', '<html data-newer ').replaceAll(version, 'newer');
  assert.match(page, /"newer"/, 'the page has its version');
  const answer = (path: RegExp, type: string, text: string) =>
    proxy.plan(
      'GET',
      path,
      Array.from({ length: 9 }, () => ({ kind: 'text', type, text })),
    );
  answer(/^\/sw\.js$/, 'text/javascript', worker.replaceAll(version, 'newer'));
  answer(/^\/(items\/.*)?$/, 'text/html', page);
}
