import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { Admin, Consumer, Producer } from '@platformatic/kafka';
import { startKafka, type Kafka } from './kafka.ts';

const dir = await mkdtemp(join(tmpdir(), 'hiorder-kafka-'));
let kafka: Kafka | undefined;
after(async () => {
  await kafka?.kill();
  await rm(dir, { recursive: true, force: true });
});

it('keeps its data and port when it is stopped or killed and started again', async () => {
  kafka = await startKafka({ dir });
  const { port, brokers } = kafka;
  const base = { clientId: 'test', bootstrapBrokers: [brokers] };
  const admin = new Admin(base);
  await admin.createTopics({ topics: ['kept'], partitions: 1, replicas: 1 });
  await admin.close();
  const producer = new Producer(base);
  const value = Buffer.from('kept');
  await producer.send({ messages: [{ topic: 'kept', key: value, value }], acks: -1 });
  await producer.close();

  await kafka.stop();
  assert.equal(kafka.isRunning(), false);
  kafka = await startKafka({ dir, port });
  await kafka.kill();
  assert.equal(kafka.isRunning(), false);
  kafka = await startKafka({ dir, port });
  assert.equal(kafka.brokers, brokers);

  const consumer = new Consumer({ ...base, groupId: 'test' });
  const offsets = await consumer.listOffsets({ topics: ['kept'], timestamp: -1n });
  await consumer.close();
  assert.deepEqual(offsets.get('kept'), [1n]);
});

it('says why it cannot start', async () => {
  assert.ok(kafka);
  const other = await mkdtemp(join(tmpdir(), 'hiorder-kafka-'));
  await assert.rejects(
    startKafka({ dir: other, port: kafka.port }),
    /Kafka ended while it started:[^]*in use/i,
  );
  await rm(other, { recursive: true, force: true });
});
