import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '@hiorder/kernel';

interface Place {
  readonly kind: string;
  readonly id: string;
  readonly [address: string]: string;
}
/** They are the browser's, and plain JavaScript. */
const moduleOf = (name: string): Promise<unknown> =>
  import(new URL(`./page/${name}`, import.meta.url).href) as Promise<unknown>;
const { placeOf, payableOf, requestOf } = (await moduleOf('payable.js')) as {
  placeOf(pathname: string): Place | undefined;
  payableOf(place: Place, answer: unknown): { clientKey: string } | undefined;
  requestOf(place: Place, payable: unknown, origin: string): Record<string, unknown>;
};
const { WORDS, localeFrom, moneyIn } = (await moduleOf('words.js')) as {
  WORDS: Record<string, Record<string, string>>;
  localeFrom(chosen: string | null, wanted: readonly string[]): string;
  moneyIn(money: object, locale: string): string;
};

const ID = '018f3c7e-5d2a-7c11-8a53-0242ac120002';
const ORIGIN = 'https://order.example';
const won = (amount: number) => ({ amount, currency: 'KRW' });
const window = {
  clientKey: 'live_ck_x',
  checkoutUrl: `${ORIGIN}/checkout/orders/${ID}?orderName=%EB%B9%84%EB%B9%94%EB%B0%A5`,
};
const order = { id: ID, status: 'awaiting-payment', payment: { ...window, amount: won(9_000) } };
const orders = placeOf(`/checkout/orders/${ID}`)!;
const bill = placeOf(`/checkout/bill/${ID}`)!;

test('an order is asked for and named as the server says', () => {
  assert.equal(orders['ask'], `/api/orders/${ID}`);
  assert.deepEqual(requestOf(orders, payableOf(orders, order), ORIGIN), {
    method: 'CARD',
    amount: { currency: 'KRW', value: 9_000 },
    orderId: ID,
    orderName: '비빔밥',
    successUrl: `${ORIGIN}/pay/success`,
    failUrl: `${ORIGIN}/pay/fail?orderId=${ID}`,
    windowTarget: 'self',
  });
  assert.equal(orders['leave'], `/pay/fail?orderId=${ID}&code=PAY_PROCESS_CANCELED`);
});

test('a wallet chosen before opens at once, anything else the window with every way', () => {
  const chosen = (method: string) =>
    requestOf(orders, payableOf(orders, { ...order, payment: { ...order.payment, method } }), ORIGIN)['card'];
  assert.deepEqual(chosen('kakaopay'), { flowMode: 'DIRECT', easyPay: 'KAKAOPAY' });
  assert.deepEqual(chosen('tosspay'), { flowMode: 'DIRECT', easyPay: 'TOSSPAY' });
  assert.deepEqual([chosen('card'), chosen('toString')], [undefined, undefined]);
});

test('of a bill the own share', () => {
  const share = { id: ID, status: 'awaiting-payment', amount: won(4_000), checkout: window };
  const others = { ...share, id: 'another-share', amount: won(5_000) };
  const request = requestOf(bill, payableOf(bill, { payments: [others, share] }), ORIGIN);
  assert.deepEqual([bill['ask'], bill['gone']], ['/api/bill', '/bill']);
  assert.deepEqual(
    [request['amount'], request['orderId'], request['successUrl'], request['failUrl']],
    [{ currency: 'KRW', value: 4_000 }, ID, `${ORIGIN}/bill/success`, `${ORIGIN}/bill/fail?orderId=${ID}`],
  );
});

test('what is paid, over, at the counter or somebody else’s is paid nowhere', () => {
  const unseen = { id: ID, status: 'awaiting-payment', amount: won(4_000) };
  for (const answer of [
    { ...order, status: 'placed', payment: { status: 'approved', amount: won(9_000) } },
    { ...order, status: 'expired' },
    { ...order, payment: { status: 'pending', amount: won(9_000) } },
    { ...order, id: 'another-order' },
  ])
    assert.equal(payableOf(orders, answer), undefined);
  for (const payments of [[], [unseen], [{ ...unseen, status: 'paid', checkout: window }]])
    assert.equal(payableOf(bill, { payments }), undefined);
});

test('no address makes it ask, go or send people anywhere else', () => {
  for (const pathname of [
    ...['/checkout/orders/', '/checkout/orders/short', `/checkout/orders/${'x'.repeat(65)}`],
    ...[`/checkout/else/${ID}`, `/checkout/orders/${ID}/`, `/checkout/orders/${ID}&code=x`],
    ...['/checkout/orders/..%2f..%2fevil', '/checkout/orders/https://evil', `/checkout/orders//${ID}`],
    ...['/checkout/orders/aaaaaa\n', '/checkout/orders/aaaaaa?x'],
  ])
    assert.equal(placeOf(pathname), undefined, pathname);
});

test('it speaks every language of the guests’ app, and says the same in each', () => {
  assert.deepEqual(Object.keys(WORDS).toSorted(), [...LOCALES].toSorted());
  const said = Object.keys(WORDS['ko']!);
  for (const words of Object.values(WORDS)) {
    assert.deepEqual(Object.keys(words), said);
    assert.ok(Object.values(words).every((text) => text.length > 0));
  }
  assert.equal(localeFrom('ja', ['ko-KR']), 'ja');
  assert.equal(localeFrom(null, ['fr-FR', 'zh-TW', 'ko']), 'zh');
  assert.equal(localeFrom('constructor', ['fr']), 'en');
  assert.deepEqual([moneyIn(won(12_000), 'ko'), moneyIn(won(12_000), 'en')], ['12,000원', '₩12,000']);
});
