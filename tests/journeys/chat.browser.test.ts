// Two phones at one table and the staff's tablet write to each other; one phone's line is bad and lets no socket through.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { cutAfter } from '../support/bad-line.ts';
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
import { startProxy, type TestProxy } from '../support/proxy.ts';
import { startStore, type TestServer } from '../support/server.ts';

const MESSAGES = /^\/api\/chat\/messages$/;
const patient = { timeoutMs: 60_000 };
const held = { kind: 'answer', status: 503, code: 'dependency-unavailable', retryAfter: 60 } as const;

const log = (page: Page): Locator => page.getByRole('log');
const said = async (page: Page): Promise<string[]> =>
  (await log(page).locator('.bubble').allTextContents()).map((text) => text.trim());
const chatTab = (page: Page): Locator => page.getByRole('link', { name: /^채팅/ });

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '메시지' }).fill(text);
  await page.getByRole('button', { name: '보내기', exact: true }).click();
}

describe('chat', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let proxy: TestProxy;
  let near: Device;
  let far: Device;
  let desk: Device;
  let place: { readonly id: string; readonly name: string; readonly code: string };

  before(async () => {
    server = await startStore();
    place = server.demo().tables[2]!;
    browser = await launch();
    proxy = await startProxy(server.baseUrl, { keepAlive: false });
    [near, far, desk] = await Promise.all([
      open(browser, 'phone'),
      open(browser, 'phone', { colorScheme: 'dark' }),
      open(browser, 'tablet'),
    ]);
    await Promise.all([
      sitDown(near.page, `${server.baseUrl}/t/${place.code}`),
      sitDown(far.page, `${proxy.url}/t/${place.code}`),
      signIn(desk.page),
    ]);
  });
  after(async () => {
    await browser?.close();
    await proxy?.close();
    await server?.destroy();
  });

  async function signIn(page: Page): Promise<void> {
    const { staff } = server.demo();
    await page.goto(staff.url);
    await signInOn(page, staff);
    await chatTab(page).waitFor();
  }

  test('a question, read and answered; everybody hears of it wherever they are', async () => {
    await chatTab(near.page).click();
    await log(near.page)
      .getByText(/직원이 바로 확인/)
      .waitFor();
    await write(near.page, '물 주세요 https://example.com');
    await near.page.getByText('보냄').waitFor();
    assert.equal(await log(near.page).getByRole('link').count(), 0);
    await far.page.getByRole('link', { name: /^채팅\s*1$/ }).waitFor();

    await desk.page.getByRole('link', { name: /^채팅\s*1$/ }).click();
    await desk.page.getByRole('button', { name: /안 읽은 메시지 1개/ }).click();
    await log(desk.page).getByText('물 주세요').waitFor();
    await near.page.getByText('읽음').waitFor();
    await desk.page.getByRole('textbox', { name: '답장' }).pressSequentially('네');
    await near.page.getByText(/적고 있어요/).waitFor({ state: 'attached' });
    await desk.page.getByRole('textbox', { name: '답장' }).fill('');
    await desk.page.getByRole('button', { name: '네, 바로 갈게요' }).click();
    await log(near.page).getByText('네, 바로 갈게요').waitFor();
    await far.page.getByText('매장에서 답장이 왔어요').waitFor();
    await desk.page.getByText('읽음', { exact: true }).waitFor();
    await expectAccessible(near.page, 'guest');
    await expectAccessible(desk.page, 'staff');
  });

  test('a manager changes the first words, and who opens the chat next reads them', async () => {
    await desk.page.getByRole('button', { name: '첫인사와 빠른 답장 고치기' }).click();
    await desk.page.getByLabel('첫인사', { exact: true }).fill('달빛식당이에요. 무엇이든 물어보세요');
    await expectAccessible(desk.page, 'first words');
    await desk.page.getByRole('button', { name: '저장', exact: true }).click();
    await desk.page.getByText('저장했어요').waitFor();
    await chatTab(far.page).click();
    await log(far.page).getByText('달빛식당이에요. 무엇이든 물어보세요').waitFor();
    await expectAccessible(far.page, 'guest, first words');
  });

  test('what is written on a bad line outlives a reload, and is said once, in order', async () => {
    proxy.plan('POST', MESSAGES, Array<typeof held>(9).fill(held));
    await write(far.page, '앞접시 두 개요');
    await write(far.page, '포크도요');
    await eventually(async () => assert.equal(await far.page.getByText('보내는 중').count(), 2), patient);
    // What the server did and could not say is sent again.
    proxy.plan('POST', MESSAGES, [cutAfter]);
    await far.page.reload();
    const all = ['물 주세요 https://example.com', '네, 바로 갈게요', '앞접시 두 개요', '포크도요'];
    for (const { page } of [far, near, desk])
      await eventually(async () => assert.deepEqual((await said(page)).slice(-4), all), patient);
    assert.equal(await far.page.getByText('보내는 중').count(), 0);
    await write(near.page, '고맙습니다');
    await log(far.page).getByText('고맙습니다').waitFor();
  });

  test('with chat down its page says so and comes back by itself, and the menu does not notice', async () => {
    const down = {
      status: 503,
      contentType: 'application/problem+json',
      body: '{"code":"dependency-unavailable"}',
    };
    await far.context.route('**/api/chat/**', (route) => route.fulfill(down));
    await far.page.reload();
    await far.page.getByRole('heading', { name: '지금은 채팅을 쓸 수 없어요' }).waitFor();
    await far.page.getByRole('link', { name: '메뉴' }).click();
    await far.page.getByRole('searchbox').waitFor();
    await chatTab(far.page).click();
    await far.page.getByRole('heading', { name: '지금은 채팅을 쓸 수 없어요' }).waitFor();
    await far.context.unroute('**/api/chat/**');
    await log(far.page).getByText('고맙습니다').waitFor();
  });

  test('the conversation ends with the stay', async () => {
    const closed = await (await machine(server)).post(`/api/tables/${place.id}/close`, {});
    assert.equal(closed.status, 200, closed.text);
    for (const { page } of [near, far]) await page.waitForURL(/\/goodbye$/);
    await desk.page.getByText('이용이 끝난 테이블이라 더 보낼 수 없어요').waitFor();
    assert.deepEqual([near.complaints, desk.complaints], [[], []]);
  });
});
