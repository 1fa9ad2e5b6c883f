import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { newId } from '@hiorder/kernel';
import { testKafka } from '@hiorder/local-engines';
import { processMetrics } from '@hiorder/telemetry';
import { testDatabase } from '@hiorder/testing';
import type { EventBus } from '../bus.ts';
import { startConsumer } from '../consumer/consumer.ts';
import { on as handle } from '../consumer/subscription.ts';
import { messagingMigrations } from '../migrations.ts';
import { QUICK } from '../testing/effects.ts';
import { eventually } from '../testing/eventually.ts';
import { testKafkaBus } from '../testing/kafka-bus.ts';
import { quietLog } from '../testing/quiet-log.ts';
import { rawKafka } from '../testing/raw-kafka.ts';
import { sampleTopic, stepOf } from '../testing/sample-events.ts';

const kafka = await testKafka();
after(() => kafka?.stop());

/** Of Kafka's own tests. */
const MURMUR2: Readonly<Record<string, number>> = {
  '21': -973932308,
  foobar: -790332482,
  'a-little-bit-long-string': -985981536,
  'a-little-bit-longer-string': -1486304829,
  lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8: -58897971,
};
const KEPT_ON_TWELVE = { partitions: 12, retentionMs: 60_000 };

describe('others on the same Kafka', { skip: kafka ? false : 'no Kafka here' }, () => {
  const brokers = kafka?.brokers ?? '';
  const raw = rawKafka(brokers);
  const prefix = `others-${newId()}.`;
  const cleanups: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const makeBus = (): EventBus => {
    const bus = testKafkaBus(brokers, { prefix });
    cleanups.push(() => bus.close());
    return bus;
  };

  it('read our events as CloudEvents in binary mode', async () => {
    const { topic, event, on } = sampleTopic();
    const sent = event('순두부-🍲', 1);
    await makeBus().publish(on([sent]));
    const [record] = await raw.read(`${prefix}${topic}`, 1);
    assert.equal(record?.key, '순두부-🍲');
    assert.deepEqual(JSON.parse(record.value), sent.data);
    const { ce_id, ce_type, ce_source, ce_specversion, ce_time, ce_subject, ...more } = record.headers ?? {};
    assert.deepEqual(
      [ce_id, ce_type, ce_source, ce_specversion, ce_time, ce_subject],
      [sent.id, sent.type, sent.source, '1.0', sent.time, sent.subject],
    );
    assert.equal(more['content-type'], 'application/json');
    assert.equal(more.ce_correlationid, sent.correlationid);
    assert.equal(more.ce_traceparent, sent.traceparent);
  });

  it('find each key where Java and librdkafka would put it', async () => {
    const { topic, event, on } = sampleTopic();
    const bus = testKafkaBus(brokers, {
      prefix,
      topics: { topics: { [topic]: KEPT_ON_TWELVE }, deadLetters: KEPT_ON_TWELVE },
    });
    cleanups.push(() => bus.close());
    await bus.publish(on(Object.keys(MURMUR2).map((key) => event(key, 1))));
    const records = await raw.read(`${prefix}${topic}`, Object.keys(MURMUR2).length);
    for (const { key = '', partition } of records)
      assert.equal(partition, (MURMUR2[key]! & 0x7fffffff) % KEPT_ON_TWELVE.partitions, key);
  });

  it('publish to us, binary or structured; what is no event is set aside and stops nobody', async () => {
    const { topic, event, run, on } = sampleTopic();
    const bus = makeBus();
    await bus.publish(on(run(['key'], 1)));
    const [ours] = await raw.read(`${prefix}${topic}`, 1);
    const name = { topic: `${prefix}${topic}`, key: 'key' };
    const structured = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
    await raw.write(
      { ...name, value: 'no JSON', headers: ours?.headers ?? {} },
      { ...name, value: JSON.stringify(event('key', 2)), headers: structured },
      { ...name, value: '{"no":"headers"}' },
      { ...name, value: JSON.stringify({ key: 'key', step: 3 }), headers: ours?.headers ?? {} },
      { ...name, value: '<xml/>', headers: structured },
    );
    const seen: number[] = [];
    const told: number[] = [];
    await bus.tail({ topics: [topic], since: new Date(0), onEvent: (each) => told.push(stepOf(each).step) });
    const running = await bus.subscribe({
      group: topic,
      topics: [topic],
      onBatch: async (events) => void seen.push(...events.map((each) => stepOf(each).step)),
    });
    await eventually('no lag', async () => (await running.lag()) === 0);
    assert.deepEqual(seen, [1, 2, 3]);
    await eventually('the tail', () => told.length === 3);

    const aside = await raw.read(`${prefix}${topic}.dead-letter`, 3);
    assert.deepEqual(
      aside.map(({ key, value, headers }) => [key, value, headers?.['dead-letter-error']]),
      [
        ['key', 'no JSON', 'the value is not JSON'],
        ['key', '{"no":"headers"}', 'there is no header ce_id'],
        ['key', '<xml/>', 'the value is not JSON'],
      ],
    );
    assert.equal(aside[0]?.headers?.ce_id, ours?.headers?.ce_id, 'as it came');
    assert.equal(aside[0]?.headers?.['dead-letter-offset'], '1');
    const counted = new RegExp(`^hiorder_unreadable_records_total\\{group="${topic}",topic=".*"\\} 3$`, 'm');
    assert.match(await processMetrics().text(), counted);
  });

  it('are told of events that a consumer parks', async () => {
    const database = await testDatabase([messagingMigrations]);
    cleanups.push(() => database.drop());
    const bus = makeBus();
    const { topic, stepped, run, on } = sampleTopic();
    const consumer = await startConsumer({
      ...{ bus, database, group: topic, log: quietLog, retry: QUICK },
      subscriptions: [
        handle(stepped, async ({ data }) => {
          if (data.step === 2) throw new Error('cannot digest this');
        }),
      ],
    });
    cleanups.push(() => consumer.stop());
    const events = run(['one'], 3);
    await bus.publish(on(events));
    const [parked] = await raw.read(`${prefix}${topic}.dead-letter`, 1);
    assert.equal(parked?.headers?.ce_id, events[1]?.id);
    assert.deepEqual(JSON.parse(parked?.value ?? ''), { key: 'one', step: 2 });
    const { headers = {} } = parked ?? {};
    assert.equal(headers['dead-letter-group'], topic);
    assert.equal(headers['dead-letter-topic'], topic);
    assert.equal(headers['dead-letter-attempts'], String(QUICK.attempts));
    assert.match(headers['dead-letter-error'] ?? '', /cannot digest this/);
    assert.deepEqual(
      (await consumer.deadLetters()).map(({ id }) => id),
      [events[1]?.id],
    );
  });
});
