// A party that pays when it leaves divides its bill: two phones and a tablet in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
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
import { ordersOnTheBill } from '../support/on-the-bill.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../support/people.ts';
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

  /** What the tablet's bill says is back. */
  const given = async (page: Page): Promise<number> =>
    Number((await page.getByText(/^돌려준 금액: /).textContent())?.replace(/\D/g, ''));

  /** Sits down, orders a dish and looks at the bill. */
  async function orders({ page }: Device, name: string): Promise<{ id: string; total: number }> {
    await sitDown(page, table().url);
    return ordersOnTheBill(page, { server, dish: (await menuOf(server)).named(name) });
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

  test('a manager gives back a part of what was paid on a phone, and all see it', async () => {
    const { page } = tablet!;
    const ago = await given(page);
    await page.getByRole('button', { name: /^환불: / }).click();
    const sheet = page.getByRole('dialog', { name: /환불$/ });
    await sheet.getByRole('button', { name: '일부만' }).click();
    await sheet.getByLabel('돌려줄 금액').fill('99999999');
    await sheet.getByRole('button', { name: '음식에 문제가 있었어요' }).click();
    assert.equal(await sheet.getByRole('button', { name: '환불', exact: true }).isDisabled(), true);
    await sheet.getByLabel('돌려줄 금액').fill('1000');
    await expectAccessible(page, 'a part of a payment to be given back');
    await sheet.getByRole('button', { name: '1,000원 환불하기' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText(`돌려준 금액: ${won(ago + 1_000)}`).waitFor();
    await jiwoo!.page.getByText(`냈어요 · ${won(ago + 1_000)} 환불`, { exact: true }).waitFor();
  });

  test('what was paid with the order goes back once, also when it is tried again', async () => {
    const staff = await machine(server);
    const { page } = tablet!;
    await page.goto(`${server.baseUrl}/staff/?table=${server.demo().tables[6]!.id}`);
    // How a store is paid changes only while nobody sits there.
    const leaves = await staff.post(`/api/tables/${table().id}/close`, {
      force: true,
      reason: '직원이 확인했어요',
    });
    assert.ok(leaves.status < 300, leaves.text);
    const policy = { paymentMode: 'prepay' };
    assert.equal((await staff.send('PUT', '/api/ordering-policy', policy)).status, 200);
    const guest = await scan(server, 6);
    await addToCart(guest, (await menuOf(server)).named('달빛 부대찌개'));
    const { id, number, total } = await orderAndPay(guest);
    await page.getByRole('button', { name: '계산', exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`^환불: 주문 #${number}`) }).click();
    const sheet = page.getByRole('dialog', { name: `주문 #${number} 환불` });
    await sheet.getByRole('button', { name: '다른 이유' }).click();
    await sheet.getByLabel('이유', { exact: true }).fill('단골 손님');
    const keys: (string | undefined)[] = [];
    await page.route('**/api/payments/*/refund', (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const body = JSON.stringify({ code: 'payment-in-progress', title: '', status: 409 });
      const stillAtIt = { status: 409, contentType: 'application/problem+json', body };
      return keys.length === 1 ? route.fulfill(stillAtIt) : route.continue();
    });
    const all = sheet.getByRole('button', { name: `${won(total.amount)} 환불하기` });
    await all.click();
    await sheet.getByRole('alert').getByText('두 번 환불되지 않아요').waitFor();
    await all.click();
    await sheet.waitFor({ state: 'detached' });
    assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
    await page.getByText(`돌려준 금액: ${won(total.amount)}`).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '닫기' }).click();
    // What was given back is not in the total any more: once as that, and nowhere else.
    const inPanel = page.getByRole('definition').filter({ hasText: won(total.amount) });
    await eventually(async () => assert.equal(await inPanel.count(), 1), { timeoutMs: 20_000 });
    const [payment] = (await staff.get(`/api/payments?orderId=${id}`)).body.items;
    const made = payment.refunds.map((one: { reason: string; amount: object }) => [one.reason, one.amount]);
    assert.deepEqual(made, [['단골 손님', total]]);
  });

  test('no page complains', () =>
    assert.deepEqual([...jiwoo!.complaints, ...minjun!.complaints, ...tablet!.complaints], []));
});
