import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { orderPlaced, orderStatusChanged, topicTable } from '@hiorder/contracts';
import { newId, type NewEvent } from '@hiorder/kernel';
import { testKafka } from '@hiorder/local-engines';
import { outboxRows } from '@hiorder/messaging';
import { createKafkaBus } from '@hiorder/messaging/kafka';
import { eventually, silentLog } from '@hiorder/testing';
import { PROGRAM, pythonEnvironment } from './python-environment.ts';

const kafka = await testKafka();
after(() => kafka?.stop());
const python = await pythonEnvironment().catch((error: unknown) => {
  if (process.env.CI) throw error;
  return undefined;
});
const skip = !kafka ? 'no Kafka here' : python === undefined ? 'no Python with venv and pip here' : false;

const AT = '2026-03-02T03:00:00.000Z';
const STORE = 'store-1';

function placed(orderId: string, number: number): NewEvent<typeof orderPlaced> {
  const session = `session-${number % 7}`;
  const line = {
    lineId: newId(),
    itemId: 'stew',
    name: '김치찌개',
    course: 'main',
    station: 'kitchen',
  } as const;
  return {
    definition: orderPlaced,
    ...{ subject: orderId, storeId: STORE, partitionKey: session },
    data: {
      ...{ orderId, number, storeId: STORE, tableId: 't', tableName: '홀 1', tableSessionId: session },
      ...{ guestId: null, placedAt: AT, paymentMode: 'postpay', paymentId: null },
      total: 9_000,
      lines: [
        {
          ...{ ...line, quantity: 2, unitPrice: 4_500 },
          ...{ options: [], note: null, needsIdCheck: false },
        },
      ],
    },
  };
}

function accepted(orderId: string, number: number): NewEvent<typeof orderStatusChanged> {
  const session = `session-${number % 7}`;
  return {
    definition: orderStatusChanged,
    ...{ subject: orderId, storeId: STORE, partitionKey: session },
    data: {
      ...{ orderId, storeId: STORE, tableId: 't', tableSessionId: session, guestId: null, number },
      ...{ status: 'accepted', previous: 'placed', at: AT, by: { kind: 'staff', id: 's' } },
      ...{ reason: null, etaMinutes: 10 },
    },
  };
}

test(
  'a service in another language keeps its own store from the beginning, also when it is killed',
  { skip },
  async () => {
    const dir = await mkdtemp(join(tmpdir(), 'hiorder-kitchen-light-'));
    const prefix = `light-${newId()}.`;
    const store = join(dir, 'kitchen.sqlite');
    const args = [
      PROGRAM,
      '--brokers',
      kafka!.brokers,
      '--topic',
      prefix + orderPlaced.topic,
      '--store',
      store,
    ];
    const list = async (): Promise<{ orderId: string; status: string; dishes: string }[]> => {
      const { stdout } = await promisify(execFile)(python!, [PROGRAM, '--store', store, '--list']);
      return JSON.parse(stdout) as { orderId: string; status: string; dishes: string }[];
    };
    const bus = createKafkaBus({
      ...{ brokers: [kafka!.brokers], clientId: 'light', log: silentLog, topics: topicTable, prefix },
    });
    const orders = Array.from({ length: 400 }, (_, i) => ({ id: newId(), number: i + 1 }));
    const publish = (some: typeof orders): Promise<void> => {
      const rows = outboxRows(
        'ordering',
        some.flatMap(({ id, number }) => [placed(id, number), accepted(id, number)]),
      );
      // Again as a relay does: right after a topic was made its partitions may have no leader yet.
      return eventually(() => bus.publish(rows), { everyMs: 200 });
    };
    try {
      await publish(orders.slice(0, 200));
      const running = spawn(python!, args, { stdio: 'inherit' });
      await eventually(async () => assert.ok((await list()).length > 0), { timeoutMs: 60_000 });
      running.kill('SIGKILL');
      await once(running, 'exit');
      await publish(orders.slice(200));
      await promisify(execFile)(python!, [...args, '--until-caught-up'], { timeout: 120_000 });
      const kept = await list();
      assert.deepEqual(
        kept.map((order) => order.orderId).toSorted(),
        orders.map((order) => order.id).toSorted(),
      );
      assert.deepEqual(
        [...new Set(kept.map((order) => `${order.dishes}, ${order.status}`))],
        ['2 × 김치찌개, accepted'],
      );
    } finally {
      await bus.close();
      await rm(dir, { recursive: true, force: true });
    }
  },
);
