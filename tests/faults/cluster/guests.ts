import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { eventually } from '@hiorder/testing';
import { key, type Answer } from '../../support/api.ts';
import { pace, startLoad, type Load } from '../../support/load.ts';
import { confirmPayment, payWindow, requiredOptions, scan } from '../../support/people.ts';
import { untilAnswered } from './same-key-again.ts';
import type { Stage } from './stage.ts';
import { untilCertain } from './until-certain.ts';

const WHAT = 'guest orders';
const PATIENCE = { timeoutMs: 60_000, everyMs: 100 };

export interface Guests extends Pick<Load, 'failures' | 'stop'> {
  /** Resolves when so many more of their orders are paid and placed. */
  untilPlaced(more: number): Promise<void>;
  placed(): number;
}

/**
 * A party that orders and pays by phone, dish after dish: cart, order, payment window, confirmation. Nothing is tried
 * again but a payment of which payment itself says that it is not certain yet, a few times; with `sameKeyAgain` all is, as
 * phones do it, where something is away that nobody can order without.
 */
export async function startGuests(stage: Stage, o: { sameKeyAgain?: boolean } = {}): Promise<Guests> {
  const { cluster, item, placed } = stage;
  const send = (request: () => Promise<Answer>): Promise<Answer> =>
    o.sameKeyAgain ? untilAnswered(request, () => undefined) : request();
  const pay = o.sameKeyAgain
    ? (_id: string, confirm: () => Promise<Answer>) => send(confirm)
    : untilCertain(cluster);
  const line = { itemId: item.id, quantity: 1, options: requiredOptions(item) };
  let guest = await scan(cluster, 1);
  /** Orders that may wait for their payment, where an answer was lost. */
  let unpaid = 0;
  const speed = pace({ steadyMs: 800, denseMs: 100 });
  const load = startLoad(
    [
      {
        what: WHAT,
        callers: 1,
        async once(attempt) {
          // Who has so many to pay for orders no more: somebody else at the table does.
          if (unpaid === 3) [guest, unpaid] = [await scan(cluster, 1), 0];
          const added = await send(() =>
            guest.post('/api/cart/lines', line, o.sameKeyAgain ? key(`${attempt}-line`) : {}),
          );
          if (added.status >= 300) return added;
          const cart = await send(() => guest.get('/api/cart'));
          if (cart.status !== 200) return cart;
          unpaid += 1;
          const order = { expectedTotal: cart.body.total };
          const submitted = await send(() => guest.post('/api/orders', order, key(attempt)));
          if (submitted.status !== 201) return submitted;
          const returned = await payWindow(submitted.body.payment.checkoutUrl, 'approve');
          const paid = await pay(submitted.body.id, () => confirmPayment(guest, returned, `${attempt}-paid`));
          if (paid.status !== 200) return paid;
          assert.equal(paid.body.status, 'placed', paid.text);
          unpaid -= 1;
          const { id, number, total } = paid.body;
          const tableId = guest.session.table.id;
          placed.set(id, { orderId: id, number, tableId, paid: total.amount });
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
