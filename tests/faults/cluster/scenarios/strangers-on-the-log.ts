import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { DeadLetterReport } from '@hiorder/contracts';
import { rawKafka, type RawRecord } from '@hiorder/messaging/testing';
import { eventually } from '@hiorder/testing';
import { sumOf } from '../../../support/metrics.ts';
import { signIn } from '../../../support/sign-in.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };
const TOPIC = 'hiorder.ordering.order';
/** Who reads the topic, and how often: live screens and pushes do so by themselves. */
const READERS = { insight: 1, notification: 2, operations: 1, payment: 1 };
/** Of those, who hears of cancelled orders and keeps what cannot be handled. */
const CONCERNED = ['insight', 'operations', 'payment'];

export const strangersOnTheLog: Scenario = {
  name: 'an event that nobody can handle and a record that is none, before the orders of a table: these go on',
  async run(stage) {
    const { cluster, startOrders } = stage;
    const operator = await signIn(cluster, cluster.demo().platform);
    const id = randomUUID();
    const attempts = async (): Promise<[string, number][]> => {
      const { items }: { items: DeadLetterReport[] } = (await operator.get('/api/operations/dead-letters'))
        .body;
      return items
        .filter((letter) => letter.id === id)
        .map((letter): [string, number] => [letter.context, letter.attempts])
        .sort();
    };
    const before = await unreadable(stage);
    const orders = startOrders();
    await orders.untilPlaced(1);
    await rawKafka(cluster.engines.kafka.address).write(...(await strangers(stage, id)));
    // Every table has its turn behind them.
    await orders.untilPlaced(2 * cluster.demo().tables.length);
    await orders.stop();
    assert.deepEqual(orders.failures, []);

    const parkedOnce = CONCERNED.map((context) => [context, 1]);
    await eventually(async () => assert.deepEqual(await attempts(), parkedOnce), PATIENCE);
    await eventually(async () => {
      const now = await unreadable(stage);
      for (const [reader, times] of Object.entries(READERS))
        assert.equal(now.get(reader)! - before.get(reader)!, times, reader);
    }, PATIENCE);

    // Nothing has changed that would let it be handled: it stays where it is, with one more attempt.
    const asked = await operator.post('/api/operations/dead-letters/replay', { context: 'operations', id });
    assert.deepEqual([asked.status, asked.body.requested], [200, 1], asked.text);
    const triedAgain = CONCERNED.map((context) => [context, context === 'operations' ? 2 : 1]);
    await eventually(async () => assert.deepEqual(await attempts(), triedAgain), PATIENCE);
  },
};

/** Written by another program, among the events of a party that goes on ordering. */
async function strangers({ cluster, placed }: Stage, id: string): Promise<RawRecord[]> {
  const sql = 'select table_session_id from ticket where order_id = $1';
  const last = [...placed.keys()].at(-1);
  const party = await eventually(async () => {
    const [found] = await cluster.query<{ table_session_id: string }>('operations', sql, [last]);
    assert.ok(found, 'the last order has no ticket');
    return found;
  }, PATIENCE);
  const to = { topic: `${cluster.kafkaPrefix}${TOPIC}`, key: party.table_session_id };
  const headers = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: 'hiorder.ordering.order-cancelled.v1',
    ce_source: '/stranger',
  };
  return [
    { ...to, headers, value: JSON.stringify({ orderId: 'of nobody' }) },
    { ...to, headers: { ...headers, ce_id: randomUUID() }, value: 'no JSON' },
  ];
}

/** How many records each reader has set aside, all its replicas together. */
async function unreadable({ cluster }: Stage): Promise<Map<string, number>> {
  const countOf = (url: string) => sumOf(url, 'hiorder_unreadable_records_total');
  const entries = Object.keys(READERS).map(async (reader) => {
    const counts = await Promise.all(cluster.urlsOf(reader).map(countOf));
    return [reader, counts.reduce((sum, count) => sum + count, 0)] as const;
  });
  return new Map(await Promise.all(entries));
}
