import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapeHtml, html } from './html.ts';
import { readCheckout, withParameters } from './order.ts';
import { formatMoney } from './words/words-of.ts';

const query = {
  orderId: '0197a1b2-0000-7000-8000-000000000001',
  amount: '12000',
  currency: 'KRW',
  orderName: '달빛 부대찌개 외 1가지',
  successUrl: 'https://store.example/pay/success',
  failUrl: 'https://store.example/pay/fail',
};
const read = (change: Record<string, unknown>, host = 'store.example') =>
  readCheckout({ ...query, ...change }, host);

describe('the window’s address', () => {
  it('is read when everything is right', () => {
    const order = read({});
    assert.ok(typeof order !== 'string');
    assert.deepEqual([order.amount, order.orderName], [12000, '달빛 부대찌개 외 1가지']);
  });
  it('may return to another port of the machine that it runs on, and of no other', () => {
    for (const host of ['localhost:8080', '127.0.0.1', '[::1]:3000']) {
      const there = { successUrl: `http://${host}/pay`, failUrl: `http://${host}/pay` };
      assert.ok(typeof read(there, 'localhost:9000') !== 'string', host);
      assert.equal(read(there, 'store.example'), 'return-address-foreign');
    }
  });
  it('knows its own host with and without the default port', () => {
    assert.ok(typeof read({}, 'store.example:443') !== 'string');
    assert.equal(read({}, 'store.example:8443'), 'return-address-foreign');
  });
  for (const address of [
    'https://evil.example/pay',
    'https://store.example.evil.example/',
    'https://store.example@evil.example/',
    'https://me:secret@store.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/pay/success',
    '',
  ]) {
    it(`does not return to ${address || 'nowhere'}`, () => {
      assert.equal(read({ successUrl: address }), 'return-address-foreign');
      assert.equal(read({ failUrl: address }), 'return-address-foreign');
    });
  }
  it('names what is wrong', () => {
    assert.equal(read({ orderId: 'x' }), 'order-id-invalid');
    assert.equal(read({ orderId: ['a', 'b'] }), 'order-id-invalid');
    for (const amount of ['0', '-1', '1.5', '1e3', '', '9'.repeat(13)]) {
      assert.equal(read({ amount }), 'amount-invalid', amount);
    }
    assert.equal(read({ currency: 'won' }), 'currency-invalid');
    assert.equal(read({ orderName: ' ' }), 'name-invalid');
  });
});

it('keeps what the store put into its return address', () => {
  const target = withParameters(new URL('https://store.example/pay?from=cart'), { message: '거절 & more' });
  assert.equal(new URL(target).searchParams.get('from'), 'cart');
  assert.equal(new URL(target).searchParams.get('message'), '거절 & more');
});

it('escapes whatever goes into a page', () => {
  const nasty = `<script>alert("1")</script>'\``;
  assert.ok(!/[<>"'`]/.test(escapeHtml(nasty)));
  assert.equal(
    html`<b title="${'"'}">${html`<i>${'<'}</i>`}</b>`.markup,
    '<b title="&#34;"><i>&#60;</i></b>',
  );
});

it('writes money as people read it', () => {
  assert.equal(formatMoney(12000, 'KRW', 'ko'), '12,000원');
  assert.equal(formatMoney(12000, 'KRW', 'en'), '₩12,000');
  assert.equal(formatMoney(1234, 'USD', 'en'), '$12.34');
});
