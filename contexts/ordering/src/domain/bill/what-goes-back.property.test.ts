import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { approval, asked, laterPaid, lineFor, paymentAfter } from '../../testing/bill.fixture.ts';
import { givingBack } from '../../testing/giving-back.ts';
import { after, staff } from '../../testing/ordering.fixture.ts';
import { returningOf, usableCharge, type Share } from './bill-payment.ts';
import { tableBillOf } from './bill.ts';
import { awaitedPayment, requestedPayment } from './new-bill-payment.ts';
import { priceShare, type BillFacts } from './share.ts';

const GUESTS = ['jiwoo', 'minjun', 'seoyeon'] as const;
const guests = fc.constantFrom(...GUESTS);
const LINES = [0, 1, 2, 3].flatMap((order) => [0, 1, 2].map((line) => `line-${order}-${line}`));

const ordered = fc.array(
  fc.array(fc.record({ guest: guests, price: fc.integer({ min: 1, max: 50_000 }) }), {
    ...{ minLength: 1, maxLength: 3 },
  }),
  { minLength: 2, maxLength: 4 },
);
const share = fc.oneof(
  fc.constantFrom<Share>({ kind: 'all' }, { kind: 'mine' }, { kind: 'equal', ways: 3 }),
  fc.subarray(LINES, { minLength: 1, maxLength: 4 }).map((lineIds): Share => ({ kind: 'lines', lineIds })),
  fc.integer({ min: 1, max: 60_000 }).map((amount): Share => ({ kind: 'amount', amount })),
);
const paying = fc.record({ share, guest: guests, online: fc.boolean() });
const happened = fc.array(
  fc.oneof({ weight: 3, arbitrary: paying }, { weight: 1, arbitrary: fc.record({ cancel: fc.nat(3) }) }),
  { maxLength: 12 },
);

type Paying = typeof paying extends fc.Arbitrary<infer T> ? T : never;

/** Paid at once, in the payment window or to staff; nothing where it is no share of what is owed. */
function pays(facts: BillFacts, { share: wanted, guest, online }: Paying): BillFacts {
  const priced = priceShare(facts, wanted, guest);
  if (!priced.ok) return facts;
  const id = `p${facts.payments.length}`;
  const want = { ...asked(id, 0, wanted), priced: priced.value, guestId: guest };
  const payment = online
    ? paymentAfter(
        awaitedPayment(want, { provider: 'toss', expiresAt: after(10) }),
        approval(priced.value.amount, `money-${id}`),
      )
    : paymentAfter(requestedPayment(want), { kind: 'take-at-counter', fits: true, by: staff, at: after(1) });
  return { ...facts, payments: [...facts.payments, payment] };
}

function cancels(facts: BillFacts, id: string): BillFacts {
  const was = facts.orders.find((order) => order.id === id && order.status !== 'cancelled');
  if (was === undefined) return facts;
  const next = givingBack(facts, was);
  if (next.payments.every(({ method }) => method === 'online'))
    assert.equal(tableBillOf(next.orders, next.payments).overpaid, 0, 'nothing is left to staff');
  return next;
}

test('of orders that are cancelled one after another, everybody has their own money back in the end', () => {
  fc.assert(
    fc.property(ordered, happened, (drawn, list) => {
      const orders = drawn.map((lines, at) =>
        laterPaid(
          `order-${at}`,
          lines.map(({ guest, price }, line) => lineFor(guest, `line-${at}-${line}`, price)),
        ),
      );
      let facts: BillFacts = { orders, payments: [] };
      for (const one of list)
        facts = 'cancel' in one ? cancels(facts, `order-${one.cancel}`) : pays(facts, one);
      for (const { id } of orders) facts = cancels(facts, id);
      const cash = facts.payments.filter(({ method }) => method === 'counter');
      for (const payment of facts.payments.filter(({ method }) => method === 'online'))
        assert.equal(returningOf(payment), usableCharge(payment)?.amount, 'by itself, what was paid online');
      const { overpaid } = tableBillOf(facts.orders, facts.payments);
      assert.equal(
        overpaid,
        cash.reduce((sum, { amount }) => sum + amount, 0),
        'by hand, what staff took',
      );
    }),
    { numRuns: 300 },
  );
});
