import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { providerOf } from '../../support/provider.ts';
import type { Stage } from './stage.ts';

/**
 * The provider's whole books: of each order that was paid by phone one payment, of what the guest was told; of nothing
 * else any money is left there. And our own books say the same.
 */
export async function everyChargeOnce({ cluster, placed }: Stage): Promise<void> {
  const paid = new Map([...placed.values()].map(({ orderId, paid = 0 }) => [orderId, paid]));
  const owed = [...paid].filter(([, amount]) => amount > 0).sort();
  const provider = providerOf(cluster);
  await eventually(
    async () => {
      const books = await provider.books();
      const taken = books.filter(({ balanceAmount }) => balanceAmount !== 0);
      assert.deepEqual(
        taken.map(({ orderId, balanceAmount }) => [orderId, balanceAmount]).sort(),
        owed,
        'what the provider has taken',
      );
      assert.equal(new Set(books.map(({ orderId }) => orderId)).size, books.length, 'orders charged twice');
      const kept = await cluster.query<{ order_id: string; amount: string }>(
        'payment',
        `select order_id, amount from payment where state = 'approved' order by order_id`,
      );
      assert.deepEqual(
        kept.map(({ order_id, amount }) => [order_id, Number(amount)]),
        owed,
        'payments',
      );
    },
    { timeoutMs: 90_000, everyMs: 250 },
  );
}
