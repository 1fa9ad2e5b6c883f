import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceAnswer } from '@hiorder/http';
import { TechnicalError, type Log } from '@hiorder/kernel';
import { payments } from './payments.http.ts';

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet };
const call = { orderId: 'o', storeId: 's', paymentKey: 'k', amount: 9_000, currency: 'KRW' };
const confirmWith = (answer: () => Promise<ServiceAnswer>, log = quiet) =>
  payments({ call: answer }, log).confirm(call);
const confirmed = (status: number, body?: unknown) => confirmWith(async () => ({ status, body }));

test('what payment answers is said in our words', async () => {
  const charge = { paymentId: 'p', provider: 'toss', amount: 9_000 };
  assert.deepEqual(await confirmed(200, { ...charge, approvedAt: 'now' }), { kind: 'approved', ...charge });
  const declined = (reason: string | null, declineReason: string) => ({
    ...{ kind: 'declined', reason, declineReason },
  });
  assert.deepEqual(
    await confirmed(402, { reason: 'REJECT_CARD', declineReason: 'expired-card' }),
    declined('REJECT_CARD', 'expired-card'),
  );
  for (const declineReason of [undefined, 'something new', 7]) {
    assert.deepEqual(await confirmed(402, { declineReason }), declined(null, 'card-declined'));
  }
  assert.deepEqual(await confirmed(409, { code: 'payment-amount-mismatch' }), { kind: 'amount-mismatch' });
  assert.deepEqual(await confirmed(409, { code: 'order-closed' }), { kind: 'refused', code: 'order-closed' });
});

test('whatever leaves open whether money was taken is no answer', async () => {
  for (const status of [503, 500, 404, 429]) {
    assert.deepEqual(await confirmed(status, { code: 'x' }), { kind: 'unavailable' });
  }
  const lost = () =>
    Promise.reject(new TechnicalError('dependency-unavailable', 'no answer', { retryable: true }));
  assert.deepEqual(await confirmWith(lost), { kind: 'unavailable' });
});

test('that payment cannot do its work is written down with the order; that it does not know yet is not', async () => {
  const written: unknown[] = [];
  const log: Log = {
    ...quiet,
    warn: (fields, message) => {
      const { err, orderId } = fields as { err: Error; orderId: string };
      written.push([message, orderId, err.message]);
    },
  };
  for (const [status, body] of [
    [503, { code: 'payment-unavailable' }],
    [503, { code: 'overloaded' }],
    [500, undefined],
  ] as const)
    assert.deepEqual(await confirmWith(async () => ({ status, body }), log), { kind: 'unavailable' });
  assert.deepEqual(written, [
    ['payment does not answer', 'o', 'payment: 503 overloaded'],
    ['payment does not answer', 'o', 'payment: 500 undefined'],
  ]);
});

test('a mistake of the program is not taken for a slow provider', async () => {
  await assert.rejects(
    confirmWith(() => Promise.reject(new TypeError('a bug'))),
    TypeError,
  );
});
