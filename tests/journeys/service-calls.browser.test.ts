// A table calls and staff go there: a phone and two tablets in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  expectAccessible,
  launch,
  open,
  openAsOwner,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('service calls in the browser', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let tablet: Device;
  let other: Page;

  const sheet = () => phone.page.getByRole('dialog');
  const state = (text: string) => sheet().getByRole('listitem').filter({ hasText: text });
  const choose = (kind: string) => sheet().getByText(kind, { exact: true }).last().click();
  const send = () => sheet().getByRole('button', { name: '직원 부르기' }).click();
  const card = (page: Page, kind: string) => page.getByRole('article').filter({ hasText: kind });

  before(async () => {
    server = await startStore();
    browser = await launch();
    phone = await open(browser, 'phone');
    tablet = await open(browser, 'tablet');
    await openAsOwner(tablet, server, '/');
    await tablet.page.getByRole('heading', { name: '지금 할 일' }).waitFor();
    other = await tablet.context.newPage();
    await other.goto(`${server.baseUrl}/staff/`);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('a table calls twice; it is one call, on every tablet', async () => {
    await sitDown(phone.page, server.demo().tables[6]!.url);
    await phone.page.getByRole('button', { name: '직원호출' }).click();
    await choose('물');
    await sheet().getByLabel('덧붙일 말').fill('얼음물로 두 잔');
    await expectAccessible(phone.page, 'the sheet');
    await send();
    await state('직원을 불렀어요').waitFor();
    await choose('물');
    await send();
    await state('2번 불렀어요').waitFor();
    for (const page of [tablet.page, other]) {
      await card(page, '2번 불렀어요').getByText('얼음물로 두 잔').waitFor();
      await page.getByRole('button', { name: /^7\s*호출/ }).waitFor();
    }
    await expectAccessible(tablet.page, 'the floor with a call');
  });

  test('one that waits too long stands out', async () => {
    await server.query(
      'operations',
      `update service_call set raised_at = now() - interval '9 minutes' where store_id = $1`,
      [server.demo().store.id],
    );
    await other.reload();
    await card(other, '물')
      .getByText(/^\d+분 기다림$/)
      .waitFor();
    await other.locator('.call-card--over').waitFor();
    await expectAccessible(other, 'a call that waits too long');
  });

  test('one tap answers it, everywhere', async () => {
    await tablet.page.getByRole('button', { name: '7번 물, 갈게요' }).focus();
    await tablet.page.keyboard.press('Enter');
    await state('가는 중이에요').waitFor();
    for (const page of [tablet.page, other]) await card(page, '물').waitFor({ state: 'detached' });
    await tablet.page
      .getByRole('heading', { name: '지금 할 일' })
      .and(tablet.page.locator(':focus'))
      .waitFor();
  });

  test('without a line a call is kept, and comes when the line does', async () => {
    await phone.context.setOffline(true);
    await choose('냅킨');
    await send();
    await sheet().getByText('냅킨, 아직 전하지 못했어요').waitFor();
    await expectAccessible(phone.page, 'the sheet without a line');
    await phone.context.setOffline(false);
    await state('직원을 불렀어요').getByText('냅킨').waitFor();
    await card(other, '냅킨').waitFor();
  });

  test('what can be called for is edited, and open phones follow', async () => {
    await other.getByRole('button', { name: /내 계정/ }).click();
    await other.getByRole('link', { name: '호출 항목 바꾸기' }).click();
    await other.getByRole('button', { name: '항목 추가' }).click();
    await other.getByRole('button', { name: '저장', exact: true }).click();
    await other.getByText('한국어 이름을 적어 주세요').waitFor();
    await other.getByLabel('항목 7 · 한국어').fill('담요');
    await other.getByRole('button', { name: '담요 위로' }).click();
    await other.getByRole('button', { name: '담요 위로' }).and(other.locator(':focus')).waitFor();
    await expectAccessible(other, 'the kinds of calls');
    await other.getByRole('button', { name: '저장', exact: true }).click();
    await other.getByText('저장했어요').waitFor();
    await sheet().getByText('담요', { exact: true }).waitFor();
    await choose('담요');
    await send();
    await other.getByText('7번 호출: 담요').first().waitFor();
  });

  test('no page complains', () => {
    const told = [...phone.complaints, ...tablet.complaints].filter(
      // The second is what is said of files that would have come through the service worker.
      (one) => !/ERR_(INTERNET_DISCONNECTED|FAILED)/.test(one),
    );
    assert.deepEqual(told, []);
  });
});
