import assert from 'node:assert/strict';
import { topicTable, type SystemStatus } from '@hiorder/contracts';
import { createKafkaBus } from '@hiorder/messaging/kafka';
import { eventually, silentLog } from '@hiorder/testing';
import { CONTEXTS, hasDatabase } from '../../../apps/server/src/settings/context-names.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { assertDailyNumbers, numbersIn, type Numbered } from '../../support/daily-numbers.ts';
import { signIn } from '../../support/sign-in.ts';
import { everyChargeOnce } from './money.ts';
import { everyEventInItsPlace } from './sequences.ts';
import type { Stage } from './stage.ts';

const HAS_WORK: readonly string[] = CONTEXTS.filter((name) => hasDatabase(name));
const PATIENCE = { timeoutMs: 90_000, everyMs: 250 };

/**
 * What clients were told of is what every context holds: each order once, its number given once and none left out, one
 * ticket that was made by one event, one count in the statistics, one payment of its total where it was paid by phone; and
 * on the log the orders of a table in their order, and the events of everything in theirs.
 * Nobody is away any more, and nobody has anything left to send or to read.
 */
export async function everyOrderOnce(stage: Stage): Promise<void> {
  const { cluster, placed } = stage;
  await everybodyCaughtUp(cluster);
  await everyChargeOnce(stage);
  const orders = [...placed.values()];
  const ids = orders.map(({ orderId }) => orderId).sort();
  const kept = await numbersIn(cluster);
  assertDailyNumbers(kept, new Map(orders.map(({ orderId, number }) => [orderId, number])));
  await eventually(async () => {
    const tickets = await cluster.query<{ order_id: string }>('operations', 'select order_id from ticket');
    assert.deepEqual(tickets.map((ticket) => ticket.order_id).sort(), ids, 'tickets in operations');
    const [counted] = await cluster.query<{ orders: string; facts: string }>(
      'insight',
      `select (select coalesce(sum(placed), 0) from sales_hour) orders,
              (select count(*) from order_fact where at is not null) facts`,
    );
    assert.deepEqual(
      [Number(counted?.orders), Number(counted?.facts)],
      [ids.length, ids.length],
      'orders in insight',
    );
  }, PATIENCE);
  await onTheLog(cluster, kept);
}

/** As its operators see it: every replica of every context. */
async function everybodyCaughtUp(cluster: TestCluster): Promise<void> {
  const operator = await signIn(cluster, cluster.demo().platform);
  await eventually(async () => {
    const { status, body, text } = await operator.get('/api/operations/status');
    assert.equal(status, 200, text);
    const { contexts } = body as SystemStatus;
    const seen = contexts.map(({ name, state, outboxLag, consumerLag }) => [
      name,
      state,
      HAS_WORK.includes(name) ? [outboxLag, consumerLag] : [],
    ]);
    const wanted = contexts.map(({ name }) => [name, 'up', HAS_WORK.includes(name) ? [0, 0] : []]);
    assert.deepEqual(seen, wanted);
    assert.deepEqual(contexts.map(({ name }) => name).sort(), [...CONTEXTS].sort());
  }, PATIENCE);
}

/** What lies on Kafka: at least once, and a repetition is the same event. `kept` is in the order of the numbers. */
async function onTheLog(cluster: TestCluster, kept: readonly Numbered[]): Promise<void> {
  const turns = new Map(kept.map(({ id }, turn) => [id, turn]));
  const bus = createKafkaBus({
    brokers: [cluster.engines.kafka.address],
    clientId: 'faults',
    prefix: cluster.kafkaPrefix,
    topics: topicTable,
    log: silentLog,
  });
  const placed = new Map<string, string>();
  const opened = new Map<string, string>();
  const tables = new Map<string, number[]>();
  try {
    await eventually(async () => {
      for (const seen of [placed, opened, tables]) seen.clear();
      await bus.read({
        topics: ['hiorder.ordering.order', 'hiorder.operations.ticket'],
        onEvent({ id, type, subject, partitionkey, data }) {
          if (type === 'hiorder.operations.ticket-changed.v1') once(opened, subject, id);
          if (type !== 'hiorder.ordering.order-placed.v1' || placed.has(subject)) return;
          once(placed, subject, id);
          const turn = turns.get(subject) ?? -1;
          assert.equal((data as { number: number }).number, kept[turn]?.number, `the number of ${subject}`);
          tables.set(partitionkey, [...(tables.get(partitionkey) ?? []), turn]);
        },
      });
      assert.deepEqual([...placed.keys()].sort(), [...turns.keys()].sort(), 'orders on the log');
      await everyEventInItsPlace(bus);
    }, PATIENCE);
  } finally {
    await bus.close();
  }
  for (const ofTable of tables.values())
    assert.deepEqual(
      ofTable,
      ofTable.toSorted((a, b) => a - b),
      'orders of one table in their order',
    );
}

function once(seen: Map<string, string>, subject: string, id: string): void {
  assert.equal(seen.get(subject) ?? id, id, `${subject} told by two events`);
  seen.set(subject, id);
}
