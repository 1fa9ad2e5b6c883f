import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@hiorder/testing';
import { startGuests } from '../guests.ts';
import type { PlacedOrder, Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

/** Longer than any patience of the relay's: it has to begin anew. */
const AWAY_MS = 30_000;
/** Orders in that time: they go on as if nothing were the matter. */
const ENOUGH = 20;
/** Orders that the kitchen works on meanwhile, and what becomes of them. */
const COOKED = 4;
const COOKING = ['accepted', 'ready'] as const;
const PATIENCE = { timeoutMs: 90_000, everyMs: 250 };

export const kafkaStopped: Scenario = {
  name: 'Kafka is away for 30 s: no order fails, what waited goes out in its order',
  async run(stage) {
    const { cluster } = stage;
    const { kafka } = cluster.engines;
    const waiting = async (context = 'ordering'): Promise<number> =>
      Number((await cluster.query<{ count: string }>(context, 'select count(*) from outbox'))[0]?.count);
    const orders = stage.startOrders({ callers: 1 });
    const guests = await startGuests(stage);
    await orders.untilPlaced(10);
    const inTheKitchen = await ticketsOf(stage, [...orders.placed.values()].slice(0, COOKED));
    await kafka.halt();
    await Promise.all([orders.untilPlaced(5), guests.untilPlaced(2)]);
    const since = orders.placed.size;
    await Promise.all([sleep(AWAY_MS), orders.untilPlaced(ENOUGH), guests.untilPlaced(2)]);
    assert.ok((await waiting()) >= orders.placed.size - since, 'their events wait');
    for (const status of COOKING) await moveAll(stage, inTheKitchen, status);
    assert.ok((await waiting('operations')) >= COOKED * COOKING.length, 'what the kitchen tells waits, too');
    await kafka.startAgain();
    await orders.untilPlaced(10);
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
    await eventually(async () => {
      assert.deepEqual([await waiting(), await waiting('operations')], [0, 0]);
      assert.deepEqual(await statusesOf(stage, inTheKitchen), Array(COOKED).fill(COOKING.at(-1)));
    }, PATIENCE);
  },
};

/** Those whose tickets are there. */
async function ticketsOf({ cluster }: Stage, orders: readonly PlacedOrder[]): Promise<string[]> {
  const ids = orders.map(({ orderId }) => orderId);
  await eventually(async () => {
    const tickets = await cluster.query('operations', 'select 1 from ticket where order_id = any ($1)', [
      ids,
    ]);
    assert.equal(tickets.length, COOKED);
  }, PATIENCE);
  return ids;
}

async function moveAll({ pos }: Stage, ids: readonly string[], status: string): Promise<void> {
  for (const id of ids) {
    const moved = await pos.post(`/api/tickets/${id}/status`, { status });
    assert.equal(moved.status, 200, moved.text);
  }
}

/** As guests see them. */
async function statusesOf({ cluster }: Stage, ids: readonly string[]): Promise<string[]> {
  const sql = 'select status from customer_order where id = any ($1)';
  return (await cluster.query<{ status: string }>('ordering', sql, [ids])).map(({ status }) => status);
}
