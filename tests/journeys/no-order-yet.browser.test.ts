// Where no order comes of it yet: a code of no table, too many orders at once, a payment that comes to nothing. Each says
// so on a clear page, readable in light and dark, and leads on.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, open, sitDown, withChromium, type Device } from '../support/browser.ts';
import { openCart } from '../support/guest-screens.ts';
import { isMain, menuOf, needsNoChoice } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';

describe('no order yet', withChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let phone: Device;
  let dish: string;

  before(async () => {
    [server, browser] = await Promise.all([startStore(), launch()]);
    dish = (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item)).name;
    // What goes through its worker no test can answer.
    phone = await open(browser, 'phone', { forgetful: true });
  });
  after(async () => {
    await browser?.close();
    await server?.destroy();
  });

  const button = (name: string | RegExp) => phone.page.getByRole('button', { name });
  const says = async (title: string) => {
    await phone.page.getByRole('heading', { name: title }).waitFor();
    await expectAccessible(phone.page, title);
  };
  const declined = async (title: string) => {
    // What can be done is known when the order has been read.
    await phone.page.getByRole('button', { name: '다시 결제하기', disabled: false }).waitFor();
    await says(title);
  };
  const toWindow = () => phone.page.waitForURL(/\/sandbox\/checkout/);

  test('a code of no table says what to do', async () => {
    await phone.page.goto(`${server.baseUrl}/t/nobodys-code`);
    await says('지금은 쓰지 않는 QR 코드예요');
  });

  test('too many orders: one waits on a page that says so, and orders by itself', async () => {
    const { page } = phone;
    await sitDown(page, server.demo().tables[2]!.url);
    await button(`${dish} 담기`).first().click();
    await openCart(page);
    let busy = true;
    const overloaded = { status: 503, headers: { 'retry-after': '1' }, json: { code: 'overloaded' } };
    await page.route('**/api/orders', (route) =>
      busy && route.request().method() === 'POST' ? route.fulfill(overloaded) : route.continue(),
    );
    await button('결제하고 주문하기').click();
    await says('주문이 몰리고 있어요');
    busy = false;
    await toWindow();
  });

  test('each way in which a payment is declined has its page; the cart is as it was', async () => {
    const { page } = phone;
    for (const [choice, title] of [
      [/^카드 거절/, '결제가 거절됐어요'],
      [/^잔액 부족/, '잔액이 부족해요'],
      [/^한도 초과/, '결제 한도를 넘었어요'],
      [/^만료된 카드/, '유효기간이 지난 카드예요'],
    ] as const) {
      await toWindow();
      await button(choice).click();
      await declined(title);
      await button('다시 결제하기').click();
    }
    await toWindow();
    await button('결제 취소').click();
    await declined('결제를 취소했어요');
    await button('장바구니로 돌아가기').click();
    await page.getByRole('heading', { name: '장바구니' }).waitFor();
    await page.getByText('모두 1개').waitFor();
  });

  /** The time to pay of the one order that waits for it is over. Answers whose it was. */
  async function letTimePass(): Promise<string> {
    const late = await server.query(
      'ordering',
      `update customer_order set expires_at = now() - interval '1 second'
        where store_id = $1 and status = 'awaiting-payment' returning id`,
      [server.demo().store.id],
    );
    assert.equal(late.length, 1);
    return String(late[0]!.id);
  }

  test('whoever comes back from the window too late reads that the time is over, and has the dishes back', async () => {
    const { page } = phone;
    await button('결제하고 주문하기').click();
    await toWindow();
    const id = await letTimePass();
    await page.goto(`${server.baseUrl}/pay/fail?orderId=${id}&code=PAY_PROCESS_CANCELED`);
    await says('결제 시간이 지났어요');
    await button('장바구니로 돌아가기').click();
    await page.locator('.cart-card').getByText(dish).waitFor();
    await page.getByRole('link', { name: /^주문 내역/ }).click();
    await page.getByText('아직 주문이 없어요').waitFor();
  });

  test('whoever left the window open and comes to the menu later hears what became of it', async () => {
    const { page } = phone;
    await page.goto(`${server.baseUrl}/cart`);
    await button('결제하고 주문하기').click();
    await toWindow();
    await letTimePass();
    await page.goto(`${server.baseUrl}/`);
    await page.getByText('결제 시간이 지나 메뉴를 장바구니로 되돌렸어요').waitFor();
    await page.getByRole('link', { name: /장바구니 ?1/ }).waitFor();
  });

  test('a window that comes back with another sum pays nothing, and says so', async () => {
    const { page } = phone;
    await page.goto(`${server.baseUrl}/cart`);
    await button('결제하고 주문하기').click();
    await toWindow();
    const id = new URL(page.url()).searchParams.get('orderId');
    await page.goto(`${server.baseUrl}/pay/success?orderId=${id}&paymentKey=tgen_another-sum&amount=1`);
    await declined('결제 금액이 주문과 달라요');
    await button('장바구니로 돌아가기').click();
    await page.locator('.cart-card').getByText(dish).waitFor();
  });

  test('no page complains', () => {
    // Too many orders are an answer, and so is that a code is of no table.
    const told = phone.complaints.filter((one) => !/status of (404|503)/.test(one));
    assert.deepEqual(told, []);
  });
});
