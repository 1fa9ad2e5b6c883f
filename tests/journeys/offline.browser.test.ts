// The app on a phone: installed, without a line, made anew while it is used, and left by its party.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { MenuItem } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium } from '../support/browser.ts';
import { expectInstallable } from '../support/installable.ts';
import { appKept, keptAddresses, setLine } from '../support/kept-app.ts';
import { LOOK_FOR_NEWER, NEWER_KEEPS, releaseAnew } from '../support/newer-app.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { nobodyThere, startProxy } from '../support/proxy.ts';
import { startStore, type TestServer } from '../support/server.ts';

const OFFLINE = '오프라인 · 주문은 연결되면 할 수 있어요';
const KEPT_LANGUAGE = `caches.match('/kept-menu').then((kept) => kept.json()).then(({ locale }) => locale)`;
const NOTE = '덜 맵게, 파는 빼';

describe('the app on the phone', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let plain: MenuItem;
  let choosable: MenuItem;
  let tables = 0;

  before(async () => {
    server = await startStore();
    const menu = await menuOf(server);
    plain = menu.find((item) => isMain(item) && needsNoChoice(item));
    choosable = menu.find(
      (item) => isMain(item) && item.optionGroups.some(({ options }) => options.length > 1),
    );
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  /** A phone at a table of its own that has seen the menu once. */
  async function visitor(t: TestContext) {
    const proxy = await startProxy(server.baseUrl, { keepAlive: true });
    const device = await open(browser, 'phone');
    const table = server.demo().tables[tables++]!;
    t.after(async () => {
      await device.context.close();
      await proxy.close();
    });
    await sitDown(device.page, `${proxy.url}/t/${table.code}`);
    await appKept(device.page);
    return { ...device, proxy, table };
  }

  test('without a line the menu can be read, says so, and sells nothing; with one it is live by itself', async (t) => {
    const phone = await visitor(t);
    const { page, proxy } = phone;
    const dishes = await page.locator('.item').count();
    assert.ok(dishes > 20);
    await setLine(phone, false);
    await page.reload();
    await page.locator('.item').first().waitFor();
    assert.equal(await page.locator('.item').count(), dishes);
    await page.getByText(OFFLINE).waitFor();
    await page.getByText(/^저장해 둔 메뉴예요/).waitFor();
    await page.getByRole('heading', { name: server.demo().store.name }).waitFor();
    assert.equal(await page.locator('.plus').count(), 0);
    await eventually(async () =>
      assert.ok(await page.evaluate(`document.querySelector('.item img').naturalWidth > 0`)),
    );
    await expectAccessible(page, 'the menu without a line');
    // One whose picture was in sight; here it is larger.
    await page.locator('.item-link').first().click();
    assert.ok(await page.getByRole('button', { name: OFFLINE }).isDisabled());
    await eventually(async () =>
      assert.ok(await page.evaluate(`document.querySelector('.hero img').naturalWidth > 0`)),
    );
    await expectAccessible(page, 'a dish without a line');
    await page.goto(`${proxy.url}/`);
    await page.getByText(OFFLINE).waitFor();

    await setLine(phone, true);
    await page.getByText(OFFLINE).waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: `${plain.name} 담기` })
      .first()
      .click();
    await page.getByText(`${plain.name} 담았어요`).waitFor();
  });

  test('in English it says so, too; of another store than this phone sits at nothing is shown', async (t) => {
    const phone = await visitor(t);
    const { page, proxy } = phone;
    await page.evaluate(`localStorage.setItem('hiorder.locale', '"en"')`);
    await page.reload();
    await page.getByRole('link', { name: 'Cart' }).waitFor();
    await page.locator('[inert]').waitFor({ state: 'detached' });
    await appKept(page);
    await eventually(async () => assert.equal(await page.evaluate(KEPT_LANGUAGE), 'en'));
    const menu = /^\/api\/stores\/[^/]+\/menu/;
    proxy.plan('GET', menu, nobodyThere(99));
    await page.reload();
    await page.getByText(/^The menu cannot be loaded right now/).waitFor();
    await page.locator('.item-link').first().click();
    assert.ok(await page.getByRole('button', { name: 'You can order again in a moment' }).isDisabled());
    assert.equal(await page.getByText(/^Offline/).count(), 0, 'there is a line');
    await page.goto(`${proxy.url}/`);
    proxy.plan('GET', menu, []);
    await setLine(phone, false);
    await page.reload();
    await page.getByText('Offline · order once you are connected').waitFor();
    await page.getByText(/^This is a saved menu/).waitFor();
    await page.evaluate(`{
      const party = JSON.parse(localStorage.getItem('hiorder.party'));
      localStorage.setItem('hiorder.party', JSON.stringify({ ...party, store: { ...party.store, id: 'elsewhere' } }));
    }`);
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.equal(await page.locator('.item').count(), 0);
  });

  test('a newer version comes when it is wanted: the cart, the options and a half-written note stay', async (t) => {
    const { page, proxy } = await visitor(t);
    await page
      .getByRole('button', { name: `${plain.name} 담기` })
      .first()
      .click();
    await page.getByText(`${plain.name} 담았어요`).waitFor();
    await page.getByRole('link', { name: choosable.name }).first().click();
    await page.getByRole('heading', { name: choosable.name }).waitFor();
    const option = page.getByLabel(optionOf(choosable).name).first();
    await option.check({ force: true });
    assert.ok(await option.isChecked());
    await page.locator('.note textarea').fill(NOTE);
    const address = page.url();

    await releaseAnew(proxy);
    await page.evaluate(LOOK_FOR_NEWER);
    await page.getByText(/새 버전이 나왔어요/).waitFor();
    await expectAccessible(page, 'a newer version');
    assert.equal(await page.locator('html[data-newer]').count(), 0, 'nobody is interrupted');
    await page.getByRole('button', { name: '업데이트' }).click();
    await page.locator('html[data-newer]').waitFor({ state: 'attached' });
    await page.getByText('최신 버전으로 업데이트했어요').waitFor();

    assert.equal(page.url(), address);
    assert.equal(await page.locator('.note textarea').inputValue(), NOTE);
    assert.ok(await option.isChecked());
    await page.getByRole('link', { name: /장바구니.*1/ }).waitFor();
    await page.getByRole('button', { name: '뒤로' }).click();
    await page.getByRole('link', { name: choosable.name }).first().click();
    assert.equal(await page.locator('.note textarea').inputValue(), '', 'who goes back leaves it');

    // A line of the cart that is being changed, while the cart is late.
    await page.goto(`${proxy.url}/cart`);
    await page.locator('.cart-line a').first().click();
    await page.locator('.note textarea').fill(NOTE);
    proxy.plan('GET', /^\/api\/cart$/, nobodyThere(2));
    await page.reload();
    await page.getByRole('heading', { name: plain.name }).waitFor();
    assert.equal(await page.locator('.note textarea').inputValue(), NOTE);
  });

  test('the version that runs already is not offered: its worker takes over without a word', async (t) => {
    const { page, proxy } = await visitor(t);
    await releaseAnew(proxy);
    await page.reload();
    await page.locator('html[data-newer]').waitFor({ state: 'attached' });
    await page.evaluate(`window.stillHere = true`);
    await page.evaluate(LOOK_FOR_NEWER);
    await eventually(async () => assert.ok(await page.evaluate(NEWER_KEEPS)));
    await page.locator('.item').first().waitFor();
    assert.equal(await page.getByText(/새 버전이 나왔어요/).count(), 0);
    assert.equal(await page.evaluate(`window.stillHere`), true);
  });

  test('what one party saw and wrote is gone with it, also when its end was heard later', async (t) => {
    const phone = await visitor(t);
    const { page, proxy, table } = phone;
    await page.getByRole('link', { name: plain.name }).first().click();
    await page.locator('.note textarea').fill(NOTE);
    await page.reload();
    await page.locator('.note textarea').waitFor();
    const kept = await keptAddresses(page);
    assert.deepEqual(
      kept.filter((path) => !/^\/(assets\/.+|media\/.+|kept-menu)?$/.test(path)),
      [],
    );
    assert.ok(kept.some((path) => path.startsWith('/media/')));
    const shell = await page.evaluate<string>(
      `caches.match('/', { ignoreVary: true }).then((one) => one.text())`,
    );
    assert.doesNotMatch(shell, new RegExp(`first-sight|${server.demo().store.name}|${table.code}`));

    await setLine(phone, false);
    const closed = await (
      await machine(server)
    ).post(`/api/tables/${table.id}/close`, { force: true, reason: 'test' });
    assert.equal(closed.status, 200, closed.text);
    await setLine(phone, true);
    await page.getByRole('heading', { name: '이용해 주셔서 감사합니다' }).waitFor();
    await eventually(async () => {
      const left = (await keptAddresses(page)).filter((path) => !path.startsWith('/assets/'));
      assert.deepEqual(left, ['/']);
    });
    await setLine(phone, false);
    await page.goto(`${proxy.url}/`);
    await page.getByRole('heading', { name: '테이블의 QR 코드를 찍어 주세요' }).waitFor();
    assert.equal(await page.getByText(plain.name).count(), 0);

    await setLine(phone, true);
    await sitDown(page, `${proxy.url}/t/${table.code}`);
    await page.getByRole('link', { name: plain.name }).first().click();
    assert.equal(await page.locator('.note textarea').inputValue(), '');
  });

  test('a phone can install it, as the store’s', async (t) => {
    const { page, context } = await visitor(t);
    await page.locator('link[rel=manifest]').waitFor({ state: 'attached' });
    await expectInstallable(context, page, server.demo().store);
  });
});

/** One that nobody has by default. */
function optionOf({ optionGroups }: MenuItem) {
  const option = optionGroups.flatMap(({ options }) => options.slice(1)).find(({ soldOut }) => !soldOut);
  assert.ok(option);
  return option;
}
