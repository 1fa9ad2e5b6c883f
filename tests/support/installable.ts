import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly purpose: string;
}

const SIZE_OF = `async (src) => {
  const picture = await createImageBitmap(await (await fetch(src)).blob());
  return picture.width + 'x' + picture.height;
}`;

/** As this store's app, with its pictures. */
export async function expectInstallable(
  context: BrowserContext,
  page: Page,
  store: { readonly id: string; readonly name: string },
): Promise<void> {
  const devTools = await context.newCDPSession(page);
  const { errors, url, data } = await devTools.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.equal(url, `${new URL(page.url()).origin}/api/stores/${store.id}/app.webmanifest`);
  const manifest = JSON.parse(data!) as {
    name: string;
    start_url: string;
    theme_color: string;
    icons: Icon[];
  };
  assert.deepEqual([manifest.name, manifest.start_url], [store.name, '/']);
  assert.match(manifest.theme_color, /^#[0-9A-F]{6}$/);
  assert.deepEqual(
    manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
    ['192x192 any', '512x512 any', '512x512 maskable'],
  );
  for (const { src, sizes } of manifest.icons)
    assert.equal(await page.evaluate(`(${SIZE_OF})('${src}')`), sizes, src);
  const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
  // What a test's browser is.
  assert.deepEqual(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
    [],
  );
}
