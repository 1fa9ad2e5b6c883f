// A party that pays when it leaves divides its bill: two phones and a tablet in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { key } from '../support/api.ts';
import {
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { machine, menuOf, requiredOptions } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('a bill in the browser', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let [jiwoo, minjun, tablet]: Device[] = [];
  /** Of 지우, who orders the cheaper dish. */
  let order: string;

  const table = () => server.demo().tables[5]!;
  const won = (amount: number) => `${amount.toLocaleString('ko-KR')}원`;
  const settled = (page: Page) => page.getByText('모두 계산했어요').waitFor();

  /** Sits down, orders a dish and looks at the bill. */
  async function orders({ page }: Device, name: string): Promise<{ id: string; total: number }> {
    const dish = (await menuOf(server)).named(name);
    await sitDown(page, table().url);
    const post = async (path: string, data: object) => {
      const headers = { origin: server.baseUrl, ...key() };
      const answer = await page.request.post(`${server.baseUrl}${path}`, { headers, data });
      assert.equal(answer.status(), 201, await answer.text());
      return (await answer.json()) as { id: string; total: { amount: number } };
    };
    await post('/api/cart/lines', { itemId: dish.id, quantity: 1, options: requiredOptions(dish) });
    const cart = await page.request.get(`${server.baseUrl}/api/cart`);
    const { total: expectedTotal } = (await cart.json()) as { total: object };
    const { id, total } = await post('/api/orders', { expectedTotal });
    await page.goto(`${server.baseUrl}/bill`);
    return { id, total: total.amount };
  }

  before(async () => {
    server = await startStore();
    browser = await launch();
    const policy = { paymentMode: 'postpay' };
    const staff = await machine(server);
    await eventually(async () =>
      assert.equal((await staff.send('PUT', '/api/ordering-policy', policy)).status, 200),
    );
    jiwoo = await open(browser, 'phone');
    minjun = await open(browser, 'phone');
    tablet = await open(browser, 'tablet');
    await tablet.page.goto(server.demo().staff.url);
    await signInOn(tablet.page, server.demo().staff);
    await tablet.page.getByRole('heading', { name: '지금 할 일' }).waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('one pays an equal part in the window, the other their own at the counter; all see it at once', async () => {
    const bibimbap = await orders(jiwoo!, '돌솥비빔밥');
    const stew = await orders(minjun!, '달빛 부대찌개');
    order = bibimbap.id;
    const total = bibimbap.total + stew.total;
    const half = Math.ceil(total / 2);
    await jiwoo!.page.getByText(won(total)).first().waitFor();

    await jiwoo!.page.getByRole('button', { name: '똑같이' }).click();
    await jiwoo!.page.getByText(`한 사람 ${won(half)}`).waitFor();
    await jiwoo!.page.getByRole('button', { name: '결제하기' }).click();
    await jiwoo!.page.waitForURL(/\/sandbox\/checkout/);
    await minjun!.page.getByText('결제하는 중').first().waitFor();
    await jiwoo!.page.getByRole('button', { name: /결제/ }).first().click();
    await jiwoo!.page.waitForURL(/\/bill$/);

    await minjun!.page
      .getByText(won(total - half))
      .first()
      .waitFor();
    await minjun!.page.getByRole('button', { name: '내 것' }).click();
    await minjun!.page.getByRole('button', { name: '카운터에서 낼게요' }).click();
    await minjun!.page.getByRole('heading', { name: '카운터에서 내 주세요' }).waitFor();
    await expectAccessible(minjun!.page, 'the bill with a part at the counter');

    await tablet!.page.goto(`${server.baseUrl}/staff/?table=${table().id}`);
    await tablet!.page.getByRole('button', { name: '계산', exact: true }).click();
    await tablet!.page.getByRole('button', { name: /^받았어요: / }).click();
    for (const { page } of [jiwoo!, minjun!, tablet!]) await settled(page);
  });

  test('the kitchen cannot make a dish: what was paid for it comes back by itself', async () => {
    const staff = await machine(server);
    const { total } = (await staff.get(`/api/orders/${order}`)).body;
    await eventually(async () => {
      const said = { status: 'rejected', reason: '재료가 떨어졌어요' };
      assert.equal((await staff.post(`/api/tickets/${order}/status`, said)).status, 200);
    });
    await jiwoo!.page.getByText(`냈어요 · ${won(total.amount)} 환불`, { exact: true }).waitFor();
    await tablet!.page.getByText(`휴대폰 · ${won(total.amount)} 환불`).waitFor();
    await settled(minjun!.page);
    await expectAccessible(tablet!.page, 'the bill with a refund');
  });

  test('no page complains', () =>
    assert.deepEqual([...jiwoo!.complaints, ...minjun!.complaints, ...tablet!.complaints], []));
});
