// The payment provider is really gone: a guest who has agreed in its window is offered the counter first, in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { key, type Caller } from '../support/api.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { startProvider, type TestProvider } from '../support/provider.ts';
import { startServer, type TestServer } from '../support/server.ts';

describe('the counter while the payment provider is gone', withChromium, () => {
  let provider: TestProvider;
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let staff: Caller;

  before(async () => {
    provider = await startProvider();
    server = await startServer(provider.env);
    staff = await machine(server);
    assert.equal((await staff.send('PUT', '/api/ordering-policy', { counterPayment: true })).status, 200);
    browser = await launch();
    // What goes through its worker no test can hold up.
    phone = await open(browser, 'phone', { forgetful: true });
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
    await provider?.stop();
  });

  test('offered first; staff take the money, the kitchen has the order, and nothing is taken twice', async () => {
    const { page } = phone;
    const dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item) && !item.soldOut);
    await sitDown(page, server.demo().tables[1]!.url);
    await page
      .getByRole('button', { name: `${dish.name} 담기` })
      .first()
      .click();
    await page.getByRole('link', { name: /주문하기/ }).click();
    await page.getByRole('button', { name: '결제하고 주문하기' }).click();
    // Gone between the guest's consent and our asking for the money.
    await page.route(
      '**/api/orders/*/payment',
      async (route) => {
        await provider.kill();
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: '결제하기' }).click();
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
    await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    await eventually(async () => {
      const tickets = (await staff.get('/api/tickets')).body.items as { orderId: string }[];
      assert.ok(tickets.some(({ orderId }) => orderId === order.id));
    });
    await provider.start();
    assert.equal(await provider.takenFor(order.id), 0);
  });
});
