import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { listen, type LiveStream } from '../../../support/live.ts';
import { startGuests } from '../guests.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };

export const redisGone: Scenario = {
  name: 'Redis is gone: no order fails, open screens go on hearing of orders, and so do new ones when it is back',
  async run(stage) {
    const { redis } = stage.cluster.engines;
    const orders = stage.startOrders();
    const guests = await startGuests(stage);
    const screen = await listen(stage.cluster.baseUrl, stage.pos.token!);
    try {
      await hears(stage, screen);
      await redis.halt();
      await Promise.all([orders.untilPlaced(20), guests.untilPlaced(2)]);
      await hears(stage, screen);
      await onTheBoard(stage);
      await redis.startAgain();
      await hears(stage, screen);
      await newScreenHears(stage);
    } finally {
      screen.close();
    }
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
  },
};

async function newScreenHears(stage: Stage): Promise<void> {
  const screen = await listen(stage.cluster.baseUrl, stage.pos.token!);
  await hears(stage, screen).finally(screen.close);
}

/** Of orders that come from now on. */
async function hears({ placed }: Stage, { events }: LiveStream): Promise<void> {
  const known = new Set(placed.keys());
  await eventually(() => {
    const told = events.map(({ data }) => data.orderId);
    assert.ok(
      told.some((id) => placed.has(id) && !known.has(id)),
      `no new order among ${told.length} events`,
    );
  }, PATIENCE);
}

async function onTheBoard({ pos, placed }: Stage): Promise<void> {
  const last = [...placed.keys()].at(-1)!;
  await eventually(async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page = await pos.get(`/api/tickets?limit=200${cursor ? `&cursor=${cursor}` : ''}`);
      assert.equal(page.status, 200, page.text);
      seen.push(...page.body.items.map((ticket: { orderId: string }) => ticket.orderId));
      cursor = page.body.nextCursor;
    }
    assert.ok(seen.includes(last));
  }, PATIENCE);
}
