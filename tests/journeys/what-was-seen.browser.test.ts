// What guests decide on was true when they saw it: where it is not any more they are told, and asked.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import { badLines, ORDERS, type BadLines } from '../support/bad-line.ts';
import { expectAccessible, launch, sitDown, withChromium } from '../support/browser.ts';
import { machine, menuOf } from '../support/people.ts';
import type { Mishap } from '../support/proxy.ts';
import { startStore, type TestServer } from '../support/server.ts';

const PAYMENT = /^\/api\/orders\/[^/]+\/payment$/;
const SILENT: Mishap = { kind: 'answer', status: 503, code: 'payment-unavailable', retryAfter: 600 };
const never = Array.from({ length: 50 }, (): Mishap => ({ kind: 'cut-before' }));

describe('what guests decide on', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let lines: BadLines;
  let staff: Caller;

  before(async () => {
    server = await startStore();
    browser = await launch();
    lines = await badLines(server, browser);
    staff = await machine(server);
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  test('a dish more that never arrived: nothing is ordered, and it is named', async (t) => {
    const guest = await lines.seated(t);
    const { page } = guest;
    guest.proxy.plan('PATCH', /^\/api\/cart\/lines\//, never);
    await page.getByRole('button', { name: '하나 더' }).click();
    await page.getByText('모두 2개').waitFor();
    await guest.order();
    const sheet = page.getByRole('dialog', { name: '장바구니가 바뀌었어요' });
    await sheet.getByRole('listitem').filter({ hasText: lines.dish }).getByText('−1').waitFor();
    await expectAccessible(page, 'an order of less than was seen');
    assert.equal(guest.orders().length, 0);
    await sheet.getByText('장바구니 보기').click();
    await page.getByText('모두 1개').waitFor();
  });

  test('a dish that somebody adds while it is ordered is named, and not called a price', async (t) => {
    const a = await lines.seated(t);
    const b = await lines.seated(t, { beside: a });
    const asked = Promise.withResolvers<void>();
    const added = Promise.withResolvers<void>();
    await a.page.route(
      ({ pathname }) => ORDERS.test(pathname),
      async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        asked.resolve();
        await added.promise;
        return route.continue();
      },
    );
    await a.page.getByText('모두 1개').waitFor();
    await a.order();
    await asked.promise;
    await b.page.getByRole('button', { name: '하나 더' }).click();
    await a.page.getByText('모두 2개').waitFor();
    added.resolve();
    const sheet = a.page.getByRole('dialog', { name: '장바구니가 바뀌었어요' });
    await sheet.getByRole('listitem').filter({ hasText: lines.dish }).getByText('+1').waitFor();
    await sheet.getByRole('button', { name: /에 주문하기$/ }).click();
    await a.page.waitForURL(/\/sandbox\/checkout/);
    assert.deepEqual(await a.statuses(), ['awaiting-payment']);
  });

  test('what is placed while the phone waits to ask again is shown at once', async (t) => {
    const guest = await lines.seated(t);
    const { page } = guest;
    guest.proxy.plan('POST', PAYMENT, [SILENT]);
    await guest.order();
    await page.waitForURL(/\/sandbox\/checkout/);
    await page.getByRole('button', { name: /결제/ }).first().click();
    await page.getByRole('heading', { name: '결제 확인이 늦어지고 있어요' }).waitFor();
    const [sent] = guest.proxy.seen('POST', PAYMENT);
    const { path, body, key = '' } = sent!;
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `${key}-elsewhere` };
    const init = JSON.stringify({ method: 'POST', body, headers });
    assert.equal(await page.evaluate(`fetch(${JSON.stringify(path)}, ${init}).then((a) => a.status)`), 200);
    await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
  });

  test('whether to cancel is not asked any more when the kitchen has begun', async (t) => {
    const guest = await lines.seated(t);
    const { page } = guest;
    await guest.order();
    await page.waitForURL(/\/sandbox\/checkout/);
    await page.getByRole('button', { name: /결제/ }).first().click();
    await page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    await page.goto(`${guest.proxy.url}/orders`);
    await page.getByRole('button', { name: '주문 취소' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.waitFor();
    const [order] = await server.query<{ id: string }>(
      'ordering',
      'select id from customer_order where table_id = $1',
      [guest.place.id],
    );
    const accepted = await staff.post(`/api/tickets/${order!.id}/status`, {
      ...{ status: 'accepted', expectedStatus: 'placed', etaMinutes: 10 },
    });
    assert.equal(accepted.status, 200, accepted.text);
    await sheet.waitFor({ state: 'detached' });
  });

  test('a dish that the table may have once, and has had, is not put into the cart again', async (t) => {
    const { page, proxy, place } = await lines.phone(t);
    const event = (await menuOf(server)).find((one) => one.oncePerTable && !one.soldOut);
    await sitDown(page, `${proxy.url}/t/${place.code}`);
    const order = await staff.post('/api/staff-orders', {
      ...{ tableId: place.id, lines: [{ itemId: event.id, quantity: 1 }] },
    });
    assert.equal(order.status, 201, order.text);
    await page
      .getByRole('link', { name: /주문 내역/ })
      .last()
      .click();
    // The menu, which names the dish as well, is still shown for a moment.
    await page.getByRole('heading', { name: '주문 내역' }).waitFor();
    await page.getByRole('article').filter({ hasText: event.name }).first().waitFor();
    await page.getByRole('link', { name: '메뉴', exact: true }).click();
    await page
      .getByRole('button', { name: `${event.name} 담기` })
      .first()
      .click();
    await page.getByText('이벤트 메뉴는 테이블당 하나만 담을 수 있어요').waitFor();
    assert.equal(proxy.seen('POST', /^\/api\/cart\/lines$/).length, 0);
  });
});
