// With the keys of Toss Payments: guests pay in its own window, which a page of ours opens; and when Toss is really gone
// after they have agreed there, the counter is offered first. In a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { key, type Caller } from '../support/api.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { CLIENT_KEY, startProvider, type TestProvider } from '../support/provider.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { standInForToss, type TossWindow } from '../support/toss-window.ts';

const SCRIPT = 'https://js.tosspayments.com/v2/standard';

describe('paying with Toss', withChromium, () => {
  let provider: TestProvider;
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let toss: TossWindow;
  let staff: Caller;

  const policy = async (changed: object) =>
    assert.equal((await staff.send('PUT', '/api/ordering-policy', changed)).status, 200);
  const window = () => phone.page.getByRole('heading', { name: '토스페이먼츠' }).waitFor();
  const placed = () => phone.page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();

  async function cart(button: string) {
    const { page } = phone;
    const dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item) && !item.soldOut);
    await page
      .getByRole('button', { name: `${dish.name} 담기` })
      .first()
      .click();
    await page.getByRole('link', { name: /주문하기/ }).click();
    await page.getByRole('button', { name: button, exact: true }).click();
    return dish;
  }

  before(async () => {
    provider = await startProvider();
    server = await startServer(provider.asToss);
    staff = await machine(server);
    await eventually(() => policy({ paymentMode: 'postpay' }));
    browser = await launch();
    // What goes through its worker no test can hold up.
    phone = await open(browser, 'phone', { forgetful: true });
    toss = await standInForToss(phone.context, provider.url);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
    await provider?.stop();
  });

  test('a share of the bill is paid in its window, and what the card company says comes back', async () => {
    const { page } = phone;
    const table = server.demo().tables[2]!;
    await sitDown(page, table.url);
    const { price } = await cart('주문하기');
    await placed();
    await page.goto(`${server.baseUrl}/bill`);
    await page.getByRole('button', { name: '결제하기' }).click();
    await window();
    await toss.decline(page);
    await page.getByRole('heading', { name: '결제가 거절됐어요' }).waitFor();
    await page.getByRole('button', { name: '다시 결제하기' }).click();
    await window();
    const asked = toss.opened.at(-1)!;
    assert.equal(asked.amount.value, price.amount);
    assert.equal(asked.successUrl, `${server.baseUrl}/bill/success`);
    await toss.pay(page);
    await page.getByText('모두 계산했어요').waitFor();
    assert.equal(await provider.takenFor(asked.orderId), price.amount);
    assert.equal(
      (await staff.post(`/api/tables/${table.id}/close`, { force: true, reason: '테스트' })).status,
      200,
    );
    await policy({ paymentMode: 'prepay', counterPayment: true });
  });

  test('an order: the window opens at once; who does not get there or gives up may try again, and pays once', async () => {
    const { page } = phone;
    await sitDown(page, server.demo().tables[1]!.url);
    await page.route(SCRIPT, (route) => route.abort(), { times: 1 });
    const { name, price } = await cart('결제하고 주문하기');
    await page.getByText('결제창을 열지 못했어요', { exact: false }).waitFor();
    await page.getByText(`${price.amount.toLocaleString('ko')}원`).waitFor();
    await expectAccessible(page, 'Toss cannot be reached');
    const again = page.getByRole('button', { name: '결제창 열기' });
    await again.click();
    await window();
    const { orderId, ...asked } = toss.opened.at(-1)!;
    assert.deepEqual(asked, {
      ...{ clientKey: CLIENT_KEY, customerKey: '@@ANONYMOUS', method: 'CARD', orderName: name },
      ...{ amount: { currency: 'KRW', value: price.amount }, windowTarget: 'self' },
      successUrl: `${server.baseUrl}/pay/success`,
      failUrl: `${server.baseUrl}/pay/fail?orderId=${orderId}`,
    });

    await toss.giveUp(page);
    await page.getByRole('heading', { name: '결제를 취소했어요' }).waitFor();
    await page.getByRole('button', { name: '다시 결제하기' }).click();
    await window();
    // By the browser's own button: nobody is sent forth again.
    const windows = toss.opened.length;
    await page.goBack();
    await page.getByText('아직 결제되지 않았어요', { exact: false }).waitFor();
    await page.getByText(name).waitFor();
    await expectAccessible(page, 'back from the window');
    assert.equal(toss.opened.length, windows);
    await page.getByRole('link', { name: '결제하지 않고 돌아가기' }).last().click();
    await page.getByRole('heading', { name: '결제를 취소했어요' }).waitFor();
    await page.getByRole('button', { name: '다시 결제하기' }).click();
    await window();
    await page.goBack();
    await again.click();
    await window();
    await toss.pay(page);
    await placed();
    assert.equal(await provider.takenFor(orderId), price.amount);
    // What is paid is paid nowhere else.
    await page.goto(`${server.baseUrl}/checkout/orders/${orderId}?orderName=free`);
    await placed();
    assert.equal(toss.opened.length, windows + 2);
  });

  test('no page wanted what it may not have', () =>
    assert.deepEqual(
      phone.complaints.filter((said) => !said.includes(SCRIPT)),
      [],
    ));

  test('gone: the counter is offered first; staff take the money, the kitchen has the order, and nothing is taken twice', async () => {
    const { page } = phone;
    await page.goto(server.baseUrl);
    await cart('결제하고 주문하기');
    await window();
    // Gone between the guest's consent and our asking for the money.
    await page.route(
      '**/api/orders/*/payment',
      async (route) => {
        await provider.kill();
        await route.continue();
      },
      { times: 1 },
    );
    await toss.pay(page);
    await page.getByRole('heading', { name: '결제 확인이 늦어지고 있어요' }).waitFor();
    await page.getByText('카운터에서 결제해도 돼요').waitFor();
    await expectAccessible(page, 'the provider is gone');
    const ways = page.locator('.message-actions').locator('a, button');
    assert.deepEqual((await ways.allInnerTexts()).slice(0, 2), ['카운터에서 결제하기', '지금 다시 확인하기']);
    // A counter that cannot be had changes nothing: the money may be on its way, and is asked for as before.
    await page.route('**/pay-at-counter', (route) => route.abort(), { times: 1 });
    const askedAgain = page.waitForRequest(/\/api\/orders\/[^/]+\/payment$/);
    await ways.first().click();
    await page.getByText('인터넷 연결이 끊겼어요').waitFor();
    await askedAgain;
    assert.equal(new URL(page.url()).pathname, '/pay/success');
    await ways.first().click();
    await page.getByRole('heading', { name: '카운터에서 결제해 주세요' }).waitFor();

    const [order] = (await staff.get('/api/counter-orders')).body.items as { id: string }[];
    assert.ok(order);
    const taken = await staff.post(`/api/orders/${order.id}/counter-payment`, {}, key());
    assert.deepEqual([taken.status, taken.body.status], [200, 'placed'], taken.text);
    await placed();
    await eventually(async () => {
      const tickets = (await staff.get('/api/tickets')).body.items as { orderId: string }[];
      assert.ok(tickets.some(({ orderId }) => orderId === order.id));
    });
    await provider.start();
    assert.equal(await provider.takenFor(order.id), 0);
  });
});
