import assert from 'node:assert/strict';
import { test } from 'node:test';
import { billFailureOf } from './bill-failure.ts';

test('what the bill says itself has words of its own; a provider’s no is told as with an order', () => {
  assert.deepEqual(billFailureOf('bill-changed'), { own: 'changed' });
  assert.deepEqual(billFailureOf('payment-amount-mismatch'), { own: 'changed' });
  assert.deepEqual(billFailureOf('bill-payment-expired'), { own: 'expired' });
  assert.deepEqual(billFailureOf('PAY_PROCESS_CANCELED'), { own: 'cancelled' });
  assert.deepEqual(billFailureOf('payment-declined', 'insufficient-funds'), {
    provider: 'insufficient-funds',
  });
  assert.deepEqual(billFailureOf('REJECT_CARD_COMPANY'), { provider: 'card-declined' });
  assert.deepEqual(billFailureOf(undefined), { provider: 'failed' });
});
