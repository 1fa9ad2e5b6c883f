import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { eventually } from '@hiorder/testing';
import { pace, startLoad, type Load } from '../../support/load.ts';
import { addToCart, confirmPayment, payWindow, scan, submitOrder } from '../../support/people.ts';
import type { Stage } from './stage.ts';

const WHAT = 'guest orders';
const PATIENCE = { timeoutMs: 60_000, everyMs: 100 };

export interface Guests extends Pick<Load, 'failures' | 'stop'> {
  /** Resolves when so many more of their orders are paid and placed. */
  untilPlaced(more: number): Promise<void>;
  placed(): number;
}

/** A party that orders and pays by phone, dish after dish: cart, order, payment window, confirmation. Nothing is tried again. */
export async function startGuests(stage: Stage): Promise<Guests> {
  const { cluster, item, placed } = stage;
  let guest = await scan(cluster, 1);
  /** Orders that may wait for their payment, where an answer was lost. */
  let unpaid = 0;
  const speed = pace({ steadyMs: 800, denseMs: 100 });
  const load = startLoad(
    [
      {
        what: WHAT,
        callers: 1,
        async once() {
          // Who has so many to pay for orders no more: somebody else at the table does.
          if (unpaid === 3) [guest, unpaid] = [await scan(cluster, 1), 0];
          await addToCart(guest, item);
          unpaid += 1;
          const submitted = await submitOrder(guest);
          if (submitted.status !== 201) return submitted;
          const returned = await payWindow(submitted.body.payment.checkoutUrl, 'approve');
          const paid = await confirmPayment(guest, returned);
          if (paid.status !== 200) return paid;
          assert.equal(paid.body.status, 'placed', paid.text);
          unpaid -= 1;
          const { id, number } = paid.body;
          placed.set(id, { orderId: id, number, tableId: guest.session.table.id });
          return paid;
        },
      },
    ],
    speed,
  );
  stage.alsoStops(load);
  const count = (): number => load.done.get(WHAT) ?? 0;
  return {
    failures: load.failures,
    stop: load.stop,
    placed: count,
    untilPlaced(more) {
      const goal = count() + more;
      return speed.whileWaiting(() =>
        eventually(() => assert.ok(count() >= goal, inspect(load.failures.at(-1))), PATIENCE),
      );
    },
  };
}
