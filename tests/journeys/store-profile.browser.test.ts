// What a store is called and looks like, as its owner sets it by tapping, and what an open phone makes of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import {
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { machine } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

const LOGO = fileURLToPath(new URL('../../apps/guest/public/icons/192.png', import.meta.url));

describe('the profile of a store', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let tablet: Device;
  let phone: Device;
  let page: Page;
  let guest: Page;

  before(async () => {
    server = await startStore();
    browser = await launch();
    [tablet, phone] = [await open(browser, 'tablet'), await open(browser, 'phone')];
    [page, guest] = [tablet.page, phone.page];
    await page.goto(`${server.baseUrl}/staff/settings/store`);
    await signInOn(page, server.demo().staff);
    await sitDown(guest, server.demo().tables[0]!.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('an owner gives the store another name and colour, and open phones have them', async () => {
    await guest.getByRole('heading', { level: 1, name: server.demo().store.name }).waitFor();
    const name = page.getByLabel('매장 이름');
    await name.fill(' ');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('매장 이름을 적어 주세요').waitFor();
    const ends = page.getByLabel('영업일이 끝나는 시각');
    await ends.fill('');
    await page.getByText('영업일이 끝나는 시각을 정해 주세요').waitFor();
    await expectAccessible(page, 'a store without a name');
    await name.fill('달빛식당 2호점');
    await page.getByRole('button', { name: '초록', exact: true }).click();
    await ends.fill('04:30');
    await expectAccessible(page, 'what a store is called and looks like');
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    assert.deepEqual((await sent).postDataJSON(), {
      ...{ name: '달빛식당 2호점', accent: '#0B6B3A', dayEndsAt: '04:30' },
    });
    await page.getByText('저장했어요').first().waitFor();
    await guest.getByRole('heading', { level: 1, name: '달빛식당 2호점' }).waitFor();
    const fill = 'getComputedStyle(document.documentElement).getPropertyValue("--accent-fill")';
    await eventually(async () => assert.equal(await guest.evaluate(fill), '#0b6b3a'));
  });

  test('a phone that was closed meanwhile has them when it is opened again', async () => {
    await guest.goto('about:blank');
    await page.getByLabel('매장 이름').fill('달빛식당 별관');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await saved;
    await guest.goto(server.baseUrl);
    await guest.getByRole('heading', { level: 1, name: '달빛식당 별관' }).waitFor();
  });

  test('of two owners at the profile the second is told, also when nothing was heard of the first', async () => {
    const other = await tablet.context.newPage();
    const headers = { 'X-Hiorder-App': 'staff' };
    const old = await (await page.request.get(`${server.baseUrl}/api/store`, { headers })).json();
    let reads: 'old' | 'nothing' | 'all' = 'old';
    await other.route('**/api/store', (route) => {
      if (route.request().method() !== 'GET' || reads === 'all') return route.continue();
      return reads === 'old' ? route.fulfill({ json: old }) : route.abort();
    });
    await other.goto(`${server.baseUrl}/staff/settings/store`);
    const theirs = other.getByLabel('매장 이름');
    await theirs.fill('달빛식당 본점');
    reads = 'nothing';
    await page.getByRole('button', { name: '파랑', exact: true }).click();
    const first = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await first;
    await other.getByRole('button', { name: '저장', exact: true }).click();
    await other.getByRole('alert').filter({ hasText: '다른 사람이' }).waitFor();
    await expectAccessible(other, 'a profile that somebody else has changed');
    assert.equal(await theirs.inputValue(), '달빛식당 본점', 'what was typed stays');
    reads = 'all';
    await other.getByRole('button', { name: '새로 불러오기' }).click();
    await other.getByRole('button', { name: '파랑', exact: true, pressed: true }).waitFor();
    assert.equal(await theirs.inputValue(), '달빛식당 별관');
    await other.close();
  });

  test('an owner gives the store a logo, which stands on the tables’ codes, and takes it away', async () => {
    const [{ id = '' } = {}] = server.demo().tables;
    const code = async () => (await (await machine(server)).get(`/api/tables/${id}/qr.svg`)).text;
    await page.goto(`${server.baseUrl}/staff/settings/store`);
    const field = page.getByRole('region', { name: '로고', exact: true });
    const file = field.locator('input[type=file]');
    await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
    await field.getByRole('alert').filter({ hasText: 'JPEG, PNG, WebP, AVIF' }).waitFor();
    await expectAccessible(page, 'what can be no logo');
    // What is being typed is not touched by it, and is saved on top of it.
    await page.getByLabel('매장 이름').fill('달빛식당 3호점');
    await file.setInputFiles(LOGO);
    const shown = field.getByRole('img', { name: '매장 로고' });
    await shown.nth(1).waitFor();
    await field.getByRole('alert').waitFor({ state: 'detached' });
    const widths = '[...document.querySelectorAll(".logo-view img")].map((one) => one.naturalWidth)';
    await eventually(async () => assert.deepEqual(await page.evaluate(widths), [192, 192]));
    await expectAccessible(page, 'a logo on light and dark');
    assert.match(await code(), /<image [^>]*href="data:image\/png;base64,/);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await page.getByRole('button', { name: '저장', exact: true }).click();
    assert.equal((await (await saved).json()).name, '달빛식당 3호점');
    await field.getByRole('button', { name: '로고 삭제' }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('이미 인쇄한 QR은 그대로 쓸 수 있어요').waitFor();
    await expectAccessible(page, 'a logo that is to go');
    await sheet.getByRole('button', { name: '삭제하기' }).press('Enter');
    await field.getByText('여기로 끌어다 놓을 수 있어요').waitFor();
    await sheet.waitFor({ state: 'detached' });
    await eventually(async () =>
      assert.equal(await page.evaluate('document.activeElement.textContent'), '로고 고르기'),
    );
    assert.doesNotMatch(await code(), /<image/);
  });

  test('no page complains', () => assert.deepEqual([...tablet.complaints, ...phone.complaints], []));
});
