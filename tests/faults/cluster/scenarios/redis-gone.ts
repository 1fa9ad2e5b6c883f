import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { listen, type LiveStream } from '../../../support/live.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };

export const redisGone: Scenario = {
  name: 'Redis is gone: no order fails, screens learn of orders by asking, and live again when it is back',
  async run(stage) {
    const { redis } = stage.cluster.engines;
    const orders = stage.startOrders();
    await tellsLive(stage);
    await redis.halt();
    await orders.untilPlaced(20);
    await onTheBoard(stage);
    await redis.startAgain();
    await tellsLive(stage);
    await orders.stop();
    assert.deepEqual(orders.failures, []);
  },
};

/** A screen that opens a stream hears of orders that come from now on. */
async function tellsLive(stage: Stage): Promise<void> {
  const known = new Set(stage.placed.keys());
  let stream: LiveStream | undefined;
  try {
    await eventually(async () => {
      stream ??= await listen(stage.cluster.baseUrl, stage.pos.token!);
      const told = stream.events.map(({ data }) => data.orderId);
      assert.ok(
        told.some((id) => stage.placed.has(id) && !known.has(id)),
        `no new order among ${told.length} events`,
      );
    }, PATIENCE);
  } finally {
    stream?.close();
  }
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
