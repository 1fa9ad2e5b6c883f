// A store that is paid first takes payment at the counter as well: on a phone and on the tablet, in a real Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { CartView, MenuItem, OrderView } from '@hiorder/contracts';
import type { Browser, Route } from 'playwright-core';
import type { Caller } from '../support/api.ts';
import {
  expectAccessible,
  launch,
  open,
  signInOn,
  sitDown,
  withChromium,
  type Device,
} from '../support/browser.ts';
import { isMain, machine, menuOf, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('payment at the counter', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let tablet: Device;
  let staff: Caller;
  let dish: MenuItem;

  before(async () => {
    server = await startStore();
    staff = await machine(server);
    dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item) && !item.soldOut);
    browser = await launch();
    tablet = await open(browser, 'tablet');
    await tablet.page.goto(`${server.baseUrl}/staff/settings/ordering`);
    await signInOn(tablet.page, server.demo().staff);
    // What goes through its worker no test can hold up.
    phone = await open(browser, 'phone', { forgetful: true });
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const cart = async () => {
    await phone.page
      .getByRole('button', { name: `${dish.name} 담기` })
      .first()
      .click();
    await phone.page.getByRole('link', { name: /주문하기/ }).click();
    await phone.page.getByRole('button', { name: '결제하고 주문하기' }).waitFor();
  };
  const choice = () => phone.page.getByRole('button', { name: '카운터에서 결제하기' });

  test('without the store’s word there is no such choice; a manager gives it in the settings', async () => {
    await sitDown(phone.page, server.demo().tables[1]!.url);
    await cart();
    assert.equal(await choice().count(), 0);
    const { page } = tablet;
    await page
      .getByRole('group', { name: '카운터 결제' })
      .getByRole('button', { name: '받아요', exact: true })
      .click();
    await expectAccessible(page, 'counter in the settings');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('저장했어요').first().waitFor();
    assert.equal((await staff.get('/api/ordering-policy')).body.counterPayment, true);
  });

  test('chosen in the cart: the phone says what to do, staff mark it, and the kitchen has it', async () => {
    await phone.page.reload();
    await choice().waitFor();
    await expectAccessible(phone.page, 'the second choice in the cart');
    await choice().click();
    await phone.page.getByRole('heading', { name: '카운터에서 결제해 주세요' }).waitFor();
    await expectAccessible(phone.page, 'on the way to the counter');
    const { page } = tablet;
    await page.goto(`${server.baseUrl}/staff/`);
    await page.getByRole('heading', { name: '카운터 결제 대기' }).waitFor();
    await expectAccessible(page, 'somebody pays at the counter');
    assert.deepEqual((await staff.get('/api/tickets')).body.items, []);
    const take = () => page.getByRole('button', { name: /^2번 .* 결제 완료$/ }).click();
    await take();
    const asked = page.getByRole('dialog', { name: /^2번 .*원, 결제를 받으셨나요\?$/ });
    await asked.waitFor();
    await expectAccessible(page, 'whose money it is, once more');
    assert.deepEqual((await staff.get('/api/tickets')).body.items, [], 'one tap takes nothing');
    // Closed before its answer: what is refused is said all the same.
    let refuse = (): void => undefined;
    const closed = new Promise<void>((resolve) => (refuse = resolve));
    const busy = { status: 409, json: { code: 'idempotency-in-progress', status: 409 } };
    await page.route('**/counter-payment', (route) => closed.then(() => route.fulfill(busy)), { times: 1 });
    await asked.getByRole('button', { name: '결제 완료' }).click();
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    refuse();
    await page.getByText(/^2번 결제 완료를 확인하지 못했어요/).waitFor();
    await take();
    await asked.getByRole('button', { name: '결제 완료' }).click();
    await page.getByText('2번 결제를 받았어요. 주문이 주방으로 들어갔어요').waitFor();
    await page.getByRole('heading', { name: '카운터 결제 대기' }).waitFor({ state: 'detached' });
    await phone.page.getByRole('heading', { name: '주문이 들어갔어요' }).waitFor();
    await phone.page.getByText('카운터 결제', { exact: true }).waitFor();
    await expectAccessible(phone.page, 'paid at the counter');
    await page.getByRole('link', { name: /^주문/ }).click();
    await page.getByRole('article').filter({ hasText: dish.name }).first().waitFor();
  });

  test('marked by mistake, it is taken back on the table’s bill, and owed again, also with the counter off', async () => {
    const { page } = tablet;
    assert.equal((await staff.send('PUT', '/api/ordering-policy', { counterPayment: false })).status, 200);
    await page.goto(`${server.baseUrl}/staff/?table=${server.demo().tables[1]!.id}`);
    await page.getByRole('button', { name: '계산', exact: true }).click();
    const bill = page.getByRole('dialog', { name: '2번 계산' });
    await bill.getByText('모두 계산했어요').waitFor();
    await bill.getByRole('button', { name: /^되돌리기: / }).click();
    // The phone hears of it on whatever page it is.
    await phone.page.getByText('카운터 결제', { exact: true }).waitFor({ state: 'detached' });
    await phone.page.getByRole('link', { name: '주문 내역 보기' }).click();
    const order = phone.page.getByRole('article');
    await order.getByText('결제 전', { exact: true }).waitFor();
    await phone.page.getByRole('link', { name: '계산하기' }).waitFor();
    await expectAccessible(phone.page, 'taken back at the counter');
    await order.getByRole('button', { name: '영수증' }).click();
    await phone.page.getByText('결제 전', { exact: true }).waitFor();
    const { amount } = dish.price;
    await bill.getByRole('button', { name: `${amount.toLocaleString('ko')}원 모두 받았어요` }).click();
    await bill.getByText('모두 계산했어요').waitFor();
    await phone.page.getByText('결제 완료', { exact: true }).waitFor();
    await eventually(async () => {
      const headers = { 'X-Hiorder-App': 'staff' };
      const audit = await page.request.get(`${server.baseUrl}/api/audit?area=money`, { headers });
      const { items } = await audit.json();
      assert.deepEqual(
        items.map(({ action }: { action: string }) => action),
        ['counter-payment', 'counter-payment-taken-back', 'counter-payment'],
      );
    });
    assert.equal((await staff.send('PUT', '/api/ordering-policy', { counterPayment: true })).status, 200);
  });

  test('given up in the payment window it is the second choice, and may be given up as well', async () => {
    await phone.page.goto(server.baseUrl);
    await cart();
    await phone.page.getByRole('button', { name: '결제하고 주문하기' }).click();
    await phone.page.getByRole('button', { name: '취소' }).click();
    await phone.page.getByRole('button', { name: '다시 결제하기' }).waitFor();
    await expectAccessible(phone.page, 'given up in the window');
    await choice().click();
    await phone.page.getByRole('heading', { name: '카운터에서 결제해 주세요' }).waitFor();
    const giveUp = () => phone.page.getByRole('button', { name: '주문 취소하기' }).first().click();
    await giveUp();
    const sheet = phone.page.getByRole('dialog', { name: '이 주문을 취소할까요?' });
    await sheet.getByRole('button', { name: '그대로 두기' }).first().click();
    await sheet.waitFor({ state: 'detached' });
    // Another page is no cancelling.
    await phone.page.getByRole('link', { name: '주문 내역 보기' }).click();
    await phone.page.getByRole('button', { name: '카운터에서 결제하기' }).first().click();
    await phone.page.getByRole('heading', { name: '카운터에서 결제해 주세요' }).waitFor();
    assert.equal((await staff.get('/api/counter-orders')).body.items.length, 1);
    await giveUp();
    await sheet.getByRole('button', { name: '주문 취소하기' }).click();
    await phone.page.getByRole('heading', { name: '장바구니' }).waitFor();
    await phone.page.getByRole('button', { name: '결제하고 주문하기' }).waitFor();
    assert.deepEqual((await staff.get('/api/counter-orders')).body.items, []);
  });

  test('turned off meanwhile, unheard by the phone: it says so, and the payment window is only opened when wanted', async () => {
    const { page } = phone;
    let hear = (): void => undefined;
    const heard = new Promise<void>((resolve) => (hear = resolve));
    await page.route(/\/api\/table-session$/, (route) => heard.then(() => route.continue()));
    const allow = (counterPayment: boolean) => staff.send('PUT', '/api/ordering-policy', { counterPayment });
    assert.equal((await allow(false)).status, 200);
    const refused = page.waitForResponse(
      (one) => one.request().method() === 'POST' && one.url().endsWith('/api/orders'),
    );
    await choice().click();
    assert.equal((await refused).status(), 409);
    hear();
    await page.getByText(/^이 매장은 카운터 결제를 받지 않아요/).waitFor();
    await choice().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '결제하고 주문하기' }).waitFor();
    assert.equal((await allow(true)).status, 200);
    await choice().waitFor();
  });

  test('a price that changed meanwhile is asked about, and is paid at the counter all the same', async () => {
    const { page } = phone;
    const told = async () =>
      ((await (await page.request.get(`${server.baseUrl}/api/cart`)).json()) as CartView).total.amount;
    const before = await told();
    // The phone has not heard of it yet.
    const held: Route[] = [];
    let letGo = false;
    await page.route(/\/api\/cart$/, (route) => (letGo ? route.continue() : void held.push(route)));
    const price = { amount: dish.price.amount + 1_000, currency: 'KRW' };
    assert.equal((await staff.send('PATCH', `/api/menu/items/${dish.id}`, { price })).status, 200);
    await eventually(async () => assert.equal(await told(), before + 1_000));
    const refused = page.waitForResponse(/\/api\/orders$/);
    await choice().click();
    assert.equal((await refused).status(), 409);
    letGo = true;
    for (const route of held) await route.continue();
    const sheet = page.getByRole('dialog', { name: '가격이 바뀌었어요' });
    await sheet.waitFor();
    await expectAccessible(page, 'a price that changed');
    await sheet
      .getByRole('button', { name: `${(before + 1_000).toLocaleString('ko')}원에 주문하기` })
      .click();
    await page.getByRole('heading', { name: '카운터에서 결제해 주세요' }).waitFor();
    const { items } = (await staff.get('/api/counter-orders')).body;
    assert.deepEqual(
      items.map((one: OrderView) => one.total.amount),
      [before + 1_000],
    );
  });

  test('no page complains', () => {
    assert.deepEqual([...phone.complaints, ...tablet.complaints], []);
  });
});
