import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { newId, type CloudEvent } from '@hiorder/kernel';
import { testKafka } from '@hiorder/local-engines';
import { Admin, ConfigResourceTypes } from '@platformatic/kafka';
import type { EventBus } from '../bus.ts';
import { eventually } from '../testing/eventually.ts';
import { testKafkaBus } from '../testing/kafka-bus.ts';
import { byKey, complete, keysOf, sampleTopic, stepOf, type SampleStep } from '../testing/sample-events.ts';
import type { TopicSettings } from './topic-table.ts';

const kafka = await testKafka();
after(() => kafka?.stop());

const WEEK = 7 * 24 * 60 * 60 * 1_000;

describe('topics on Kafka', { skip: kafka ? false : 'no Kafka here' }, () => {
  const brokers = kafka?.brokers ?? '';
  const prefix = `topics-${newId()}.`;
  const admin = new Admin({ clientId: 'test', bootstrapBrokers: [brokers] });
  after(() => admin.close());
  const buses: EventBus[] = [];
  afterEach(() => Promise.all(buses.splice(0).map((bus) => bus.close())));
  const busWith = (topics: Record<string, TopicSettings>, copies?: number): EventBus => {
    const deadLetters = { partitions: 1, retentionMs: WEEK };
    const bus = testKafkaBus(brokers, { prefix, copies, topics: { topics, deadLetters } });
    buses.push(bus);
    return bus;
  };
  /** Again as a relay does: right after a topic was made its partitions may have no leader yet. */
  const publish = (bus: EventBus, events: Parameters<EventBus['publish']>[0]): Promise<void> =>
    eventually('it is on the bus', () =>
      bus.publish(events).then(
        () => true,
        (error: { retryable?: boolean }) => {
          if (error.retryable) return false;
          throw error;
        },
      ),
    );
  const partitionsOf = async (topic: string): Promise<number | undefined> => {
    const name = `${prefix}${topic}`;
    return (await admin.metadata({ topics: [name], forceUpdate: true })).topics.get(name)?.partitionsCount;
  };
  const configOf = async (topic: string): Promise<Record<string, string | null | undefined>> => {
    const [described] = await admin.describeConfigs({
      resources: [{ resourceType: ConfigResourceTypes.TOPIC, resourceName: `${prefix}${topic}` }],
    });
    return Object.fromEntries(described?.configs.map(({ name, value }) => [name, value]) ?? []);
  };

  it('are made with the partitions and the retention of the table, by whoever comes first', async () => {
    const { topic, run, on } = sampleTopic();
    const settings = { [topic]: { partitions: 5, retentionMs: WEEK } };
    await Promise.all([1, 2, 3].map(() => publish(busWith(settings), on(run(['one'], 1)))));
    assert.equal(await partitionsOf(topic), 5);
    const config = await configOf(topic);
    assert.equal(config['retention.ms'], String(WEEK));
    assert.equal(config['retention.bytes'], '-1');
    assert.equal(config['cleanup.policy'], 'delete');
    assert.equal(config['message.timestamp.type'], 'LogAppendTime');
  });

  it('are kept by as many brokers as is asked for, and refused where there are fewer', async () => {
    const { topic, run, on } = sampleTopic();
    const settings = { [topic]: { partitions: 1, retentionMs: WEEK } };
    await assert.rejects(
      busWith(settings, 3).publish(on(run(['one'], 1))),
      /REPLICATION_FACTOR|replication/i,
    );
    await publish(busWith(settings, 1), on(run(['one'], 1)));
    assert.equal((await configOf(topic))['min.insync.replicas'], '1');
    // There already: what may be written to it stays writable.
    await publish(busWith(settings, 3), on(run(['one'], 1, 2)));
    assert.equal((await configOf(topic))['min.insync.replicas'], '1');
  });

  it('are refused when the table does not name them', async () => {
    const bus = busWith({});
    const { topic, run, on } = sampleTopic();
    const unknown = { code: 'topic-unknown', retryable: false };
    await assert.rejects(bus.publish(on(run(['one'], 1))), unknown);
    const subscription = { group: topic, topics: [topic], onBatch: async () => undefined };
    await assert.rejects(bus.subscribe(subscription), unknown);
  });

  it('follow a table that has changed, and nobody misses what lies in new partitions', async () => {
    const { topic, run, on } = sampleTopic();
    const keys = keysOf(40);
    const small = busWith({ [topic]: { partitions: 2, retentionMs: WEEK } });
    const seen: SampleStep[] = [];
    const told: SampleStep[] = [];
    const places = new Set<string>();
    const running = await small.subscribe({
      group: topic,
      topics: [topic],
      async onBatch(events: readonly CloudEvent[], partition) {
        places.add(partition);
        seen.push(...events.map(stepOf));
      },
    });
    await small.tail({ topics: [topic], onEvent: (event) => told.push(stepOf(event)) });
    await publish(small, on(run(keys, 5)));
    await eventually('before', () => seen.length === 200 && told.length === 200);

    const large = busWith({ [topic]: { partitions: 6, retentionMs: 'unlimited' } });
    await publish(large, on(run(keys, 5, 6)));
    assert.equal(await partitionsOf(topic), 6);
    assert.equal((await configOf(topic))['retention.ms'], '-1');
    await eventually('afterwards', () => seen.length === 400 && told.length === 400);
    assert.deepEqual(byKey(seen), complete(keys, 10));
    assert.deepEqual(byKey(told), complete(keys, 10));
    assert.deepEqual(
      [...places].sort(),
      Array.from({ length: 6 }, (_, i) => `${topic}/${i}`),
    );
    await eventually('no lag', async () => (await running.lag()) === 0);
  });

  it('that lost what a group has not read are read from where they begin', async () => {
    const { topic, run, on } = sampleTopic();
    const settings = { [topic]: { partitions: 1, retentionMs: WEEK } };
    const publisher = busWith(settings);
    const seen: SampleStep[] = [];
    const read = async (until: number): Promise<void> => {
      const bus = busWith(settings);
      await bus.subscribe({
        group: topic,
        topics: [topic],
        onBatch: async (events) => void seen.push(...events.map(stepOf)),
      });
      await eventually('as far as that', () => seen.at(-1)?.step === until);
      await bus.close();
    };
    await publish(publisher, on(run(['one'], 10)));
    await read(10);
    await publish(publisher, on(run(['one'], 10, 11)));
    const name = `${prefix}${topic}`;
    await admin.deleteRecords({ topics: [{ name, partitions: [{ partition: 0, offset: 15n }] }] });
    await read(20);
    assert.deepEqual(
      seen.map(({ step }) => step),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 17, 18, 19, 20],
    );

    // Another log under the old name: shorter than where the group was.
    await admin.deleteTopics({ topics: [name] });
    seen.length = 0;
    const again = busWith(settings);
    await publish(again, on(run(['one'], 3)));
    await read(3);
  });

  it('may be many in one group', async () => {
    const many = Array.from({ length: 25 }, () => sampleTopic());
    const settings = Object.fromEntries(
      many.map(({ topic }) => [topic, { partitions: 4, retentionMs: WEEK }]),
    );
    const bus = busWith(settings);
    const keys = keysOf(6);
    const seen = new Map<string, SampleStep[]>(many.map(({ topic }) => [topic, []]));
    const running = await bus.subscribe({
      group: newId(),
      topics: many.map(({ topic }) => topic),
      async onBatch(events, partition) {
        seen.get(partition.slice(0, partition.lastIndexOf('/')))?.push(...events.map(stepOf));
      },
    });
    await publish(
      bus,
      many.flatMap(({ run, on }) => on(run(keys, 10))),
    );
    await eventually('no lag', async () => (await running.lag()) === 0);
    for (const steps of seen.values()) assert.deepEqual(byKey(steps), complete(keys, 10));
  });

  it('take large batches and large events', async () => {
    const { topic, event, on } = sampleTopic();
    const bus = busWith({ [topic]: { partitions: 1, retentionMs: WEEK } });
    const withPadding = (step: number, bytes: number): CloudEvent => ({
      ...event('one', step),
      data: { key: 'one', step, padding: 'x'.repeat(bytes) },
    });
    const batch = Array.from({ length: 1_000 }, (_, i) => withPadding(i + 1, 4_000));
    await publish(bus, on([...batch, withPadding(1_001, 3_000_000), withPadding(1_002, 1)]));
    const seen: SampleStep[] = [];
    await bus.subscribe({
      group: topic,
      topics: [topic],
      onBatch: async (events) => void seen.push(...events.map(stepOf)),
    });
    await eventually('all', () => seen.length === 1_002);
    assert.deepEqual(byKey(seen), complete(['one'], 1_002));
    const tooLarge = bus.publish(on([withPadding(1_003, 5_000_000)]));
    await assert.rejects(tooLarge, { code: 'bus-refused', retryable: false });
  });
});
