// Between the phone and the server things go wrong, and the guest still has one order: never none in silence, never two.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, open, withChromium } from '../support/browser.ts';
import { menuOf } from '../support/people.ts';
import { startProxy, type Mishap, type Passing, type TestProxy } from '../support/proxy.ts';
import { startServer, type TestServer } from '../support/server.ts';

const ORDERS = /^\/api\/orders$/;
const LINES = /^\/api\/cart\/lines\//;
const PAYMENT = /^\/api\/orders\/[^/]+\/payment$/;
const overloaded: Mishap = { kind: 'answer', status: 503, code: 'overloaded', retryAfter: 1 };
const paymentUnavailable: Mishap = {
  kind: 'answer',
  status: 503,
  code: 'payment-unavailable',
  retryAfter: 60,
};
const cutAfter: Mishap = { kind: 'cut-after' };
/** A browser sends a request whose line was cut again by itself: enough for all its copies. */
const always = (kind: Mishap['kind']) => Array.from({ length: 50 }, () => ({ kind }) as Mishap);
/** Long enough to be seen on a busy machine. */
const SOON = { ...overloaded, retryAfter: 3 };
const AWAY = { ...overloaded, retryAfter: 60 };
const GIVE_UP = '기다리지 않기';
const LOST = '인터넷 연결을 기다리고 있어요';

/** A phone at a table of its own, with one dish in the cart, and what lies between it and the server. */
interface Guest {
  readonly page: Page;
  readonly proxy: TestProxy;
  readonly place: { readonly id: string; readonly code: string };
  /** Presses the cart's button. */
  order(): Promise<void>;
  /** The statuses of the table's orders, straight from the server. */
  statuses(): Promise<string[]>;
  orders(): Passing[];
}

describe('a guest on a bad line', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let dish = '';
  let table = 0;

  before(async () => {
    server = await startServer();
    const { all } = await menuOf(server);
    dish = all.find((item) => item.course === 'main' && !item.soldOut && item.optionGroups.length === 0).name;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  async function seated(t: TestContext, o: { keepAlive?: boolean; beside?: Guest } = {}): Promise<Guest> {
    const proxy = await startProxy(server.baseUrl, { keepAlive: o.keepAlive ?? false });
    const place = o.beside?.place ?? server.demo().tables[table++]!;
    const { page, context } = await open(browser, 'phone');
    t.after(async () => {
      await context.close();
      await proxy.close();
    });
    context.setDefaultTimeout(45_000);
    await page.goto(`${proxy.url}/t/${place.code}`);
    await page.getByRole('searchbox').waitFor();
    if (!o.beside) {
      await page
        .getByRole('button', { name: `${dish} 담기` })
        .first()
        .click();
      await page.getByText(`${dish} 담았어요`).waitFor();
    }
    await page.goto(`${proxy.url}/cart`);
    return {
      ...{ page, proxy, place },
      order: () => page.getByRole('button', { name: /주문하기/ }).click(),
      orders: () => proxy.seen('POST', ORDERS),
      async statuses() {
        const rows = await server.query<{ status: string }>(
          'ordering',
          `select status from customer_order where table_id = $1 order by id`,
          [place.id],
        );
        return rows.map((row) => row.status);
      },
    };
  }

  const sameKey = (sent: Passing[]) => new Set(sent.map((one) => one.key)).size === 1;

  test('a scan and a menu that the server has no time for come by themselves', async (t) => {
    const proxy = await startProxy(server.baseUrl, { keepAlive: true });
    const { page, context } = await open(browser, 'phone');
    t.after(async () => {
      await context.close();
      await proxy.close();
    });
    const [scan, menu] = [/^\/api\/guest-sessions$/, /^\/api\/stores\/[^/]+\/menu$/];
    proxy.plan('POST', scan, [SOON]);
    proxy.plan('GET', menu, [SOON]);
    await page.goto(`${proxy.url}/t/${server.demo().tables[table++]!.code}`);
    await page
      .getByRole('button', { name: `${dish} 담기` })
      .first()
      .waitFor({ timeout: 60_000 });
    assert.ok(proxy.seen('POST', scan).length >= 2, 'the scan was asked for again');
    assert.ok(proxy.seen('GET', menu).length >= 2, 'the menu was asked for again');
  });

  test('two phones tap “+” on one line at once, on bad lines: every tap counts, and only once', async (t) => {
    const a = await seated(t);
    const b = await seated(t, { beside: a });
    const cut: Mishap[] = [{ kind: 'cut-after' }, overloaded];
    for (const { proxy } of [a, b]) proxy.plan('PATCH', LINES, cut);
    const more = ({ page }: Guest) => page.getByRole('button', { name: '하나 더' });
    await Promise.all([a, b].map((guest) => more(guest).waitFor()));
    for (let taps = 0; taps < 4; taps++) await Promise.all([a, b].map((guest) => more(guest).click()));
    for (const { page } of [a, b]) await page.getByText('모두 9개').waitFor();
    await a.page.reload();
    await a.page.getByText('모두 9개').waitFor();
  });

  test('too many orders: it waits as long as it is told to, says so, and orders by itself', async (t) => {
    const guest = await seated(t);
    guest.proxy.plan('POST', ORDERS, [SOON, overloaded]);
    await guest.order();
    await guest.page.getByRole('heading', { name: '주문이 몰리고 있어요' }).waitFor();
    await guest.page.getByText('잠시 후 자동으로 다시 주문합니다').waitFor();
    await guest.page.getByText(/\d초 뒤에 다시 시도해요/).waitFor();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    const sent = guest.orders();
    assert.equal(sent.length, 3);
    assert.ok(sameKey(sent));
    assert.ok(sent[1]!.at - sent[0]!.at >= 2_990, 'no sooner than Retry-After');
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
  });

  test('a line cut before the server heard it: kept over a reload, then ordered once', async (t) => {
    const guest = await seated(t);
    guest.proxy.plan('POST', ORDERS, always('cut-before'));
    await guest.order();
    await guest.page.getByRole('heading', { name: LOST }).waitFor();
    await expectAccessible(guest.page, 'waiting for the network');
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: /확인하고 있어요|기다리고 있어요/ }).waitFor();
    guest.proxy.plan('POST', ORDERS, []);
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    assert.ok(guest.orders().length >= 3);
    assert.ok(sameKey(guest.orders()));
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
  });

  // On a line that was used before, the browser sends it again itself, and the page does not know.
  for (const keepAlive of [false, true]) {
    test(`a ${keepAlive ? 'used' : 'new'} line cut after the server did it: the same order is found again`, async (t) => {
      const guest = await seated(t, { keepAlive });
      guest.proxy.plan('POST', ORDERS, [cutAfter]);
      await guest.order();
      await guest.page.waitForURL(/\/sandbox\/checkout/);
      assert.equal(guest.orders().length, 2);
      assert.ok(sameKey(guest.orders()));
      assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
    });
  }

  test('not wanting to wait while it was never let in: nothing is ordered, and nothing later', async (t) => {
    const guest = await seated(t, { keepAlive: true });
    guest.proxy.plan('POST', ORDERS, [AWAY, overloaded]);
    await guest.order();
    await guest.page.getByRole('button', { name: GIVE_UP }).click();
    await guest.page.getByText('주문하지 않았어요').waitFor();
    await guest.page.reload();
    await guest.page.getByText('모두 1개').waitFor();
    assert.ok(sameKey(guest.orders()));
    assert.deepEqual(await guest.statuses(), []);
    await guest.order();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
  });

  test('not wanting to wait after it may have arrived: found by its key, and taken back', async (t) => {
    const guest = await seated(t);
    guest.proxy.plan('POST', ORDERS, always('cut-after'));
    await guest.order();
    await guest.page.getByRole('heading', { name: LOST }).waitFor();
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
    guest.proxy.online(false);
    await guest.page.getByRole('button', { name: GIVE_UP }).click();
    await guest.page.getByRole('heading', { name: '주문이 이미 들어갔을 수 있어요' }).waitFor();
    await expectAccessible(guest.page, 'giving up');
    await guest.page.getByRole('button', { name: '닫기' }).click();
    await guest.page.getByText('앞선 주문이 들어갔는지 확인하고 있어요').waitFor();
    guest.proxy.plan('POST', ORDERS, []);
    guest.proxy.online(true);
    await guest.page.getByText('주문하지 않았어요').waitFor();
    assert.deepEqual(await guest.statuses(), ['cancelled']);
  });

  test('not wanting to wait, and it never arrived: a copy that comes late is refused', async (t) => {
    const guest = await seated(t);
    guest.proxy.plan('POST', ORDERS, always('cut-before'));
    await guest.order();
    await guest.page.getByRole('heading', { name: LOST }).waitFor();
    guest.proxy.plan('POST', ORDERS, [AWAY]);
    await guest.page.getByRole('heading', { name: '주문이 몰리고 있어요' }).waitFor();
    await guest.page.getByRole('button', { name: GIVE_UP }).click();
    await guest.page.getByText('주문하지 않았어요').waitFor();
    const [first] = guest.orders();
    const late = await guest.page.request.post(`${guest.proxy.url}/api/orders`, {
      headers: {
        'idempotency-key': first!.key!,
        'content-type': 'application/json',
        origin: guest.proxy.url,
      },
      data: first!.body,
    });
    assert.equal(late.status(), 422);
    assert.deepEqual(await guest.statuses(), []);
  });

  test('a provider that does not answer: the order is kept, asked again on request, and placed once', async (t) => {
    const guest = await seated(t);
    guest.proxy.plan('POST', PAYMENT, [paymentUnavailable, cutAfter]);
    await guest.order();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    await guest.page.getByRole('button', { name: /결제/ }).first().click();
    await guest.page.getByRole('heading', { name: '결제 확인이 늦어지고 있어요' }).waitFor();
    await expectAccessible(guest.page, 'payment unavailable');
    assert.deepEqual(await guest.statuses(), ['awaiting-payment']);
    await guest.page.getByRole('button', { name: '지금 다시 확인하기' }).click();
    await guest.page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    const sent = guest.proxy.seen('POST', PAYMENT);
    assert.ok(sent.length >= 3);
    assert.ok(sameKey(sent));
    assert.deepEqual(await guest.statuses(), ['placed']);
  });

  test('leaving while the payment is confirmed: it goes on, over a reload, and is told', async (t) => {
    const guest = await seated(t);
    guest.proxy.plan('POST', PAYMENT, [paymentUnavailable, paymentUnavailable]);
    await guest.order();
    await guest.page.waitForURL(/\/sandbox\/checkout/);
    await guest.page.getByRole('button', { name: /결제/ }).first().click();
    await guest.page.getByRole('link', { name: '메뉴로 가기' }).click();
    await guest.page.getByText('결제를 확인하고 있어요').waitFor();
    await guest.page.reload();
    await eventually(() => assert.equal(guest.proxy.seen('POST', PAYMENT).length, 2), { timeoutMs: 30_000 });
    await guest.page.reload();
    await guest.page.getByText(/주문 \d+번이 들어갔어요/).waitFor();
    assert.ok(sameKey(guest.proxy.seen('POST', PAYMENT)));
    assert.deepEqual(await guest.statuses(), ['placed']);
  });
});
