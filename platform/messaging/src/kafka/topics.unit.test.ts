import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Admin } from '@platformatic/kafka';
import { quietLog } from '../testing/quiet-log.ts';
import { createTopics } from './topics.ts';

type Asked = { replicas?: number; configs: { name: string; value: string }[] };

/** Brokers on which the topic is not there yet, or lies with as many as `existing` says. */
async function opened(copies: number | undefined, existing?: number) {
  const created: Asked[] = [];
  const set: Record<string, string> = {};
  let replicas = existing;
  const admin = {
    metadata: async ({ topics: [name] }: { topics: string[] }) => {
      if (replicas === undefined) throw new Error('Unknown topic t');
      const partitions = [{ leader: 1, replicas: Array.from({ length: replicas }, (_, i) => i) }];
      return { topics: new Map([[name, { partitionsCount: 1, partitions }]]) };
    },
    createTopics: async (asked: Asked) => {
      replicas = asked.replicas ?? 1;
      created.push(asked);
    },
    describeConfigs: async () => [{ configs: [] }],
    incrementalAlterConfigs: async ({ resources }: { resources: Asked[] }) => {
      for (const { name, value } of resources[0]!.configs) set[name] = value;
    },
  } as unknown as Admin;
  const settings = { partitions: 1, retentionMs: 'unlimited' } as const;
  const table = { topics: { t: settings }, deadLetters: settings };
  await createTopics({ admin, table, prefix: '', copies, log: quietLog }).open(['t']);
  for (const { name, value } of created[0]?.configs ?? []) set[name] = value;
  return { replicas: created[0]?.replicas, inSync: set['min.insync.replicas'] };
}

it('asks for as many copies as it is told, all but one of which must have an event', async () => {
  assert.deepEqual(await opened(3), { replicas: 3, inSync: '2' });
  assert.deepEqual(await opened(1), { replicas: 1, inSync: '1' });
});

it('leaves both to the brokers when it is told nothing', async () => {
  assert.deepEqual(await opened(undefined), { replicas: undefined, inSync: undefined });
  assert.deepEqual(await opened(undefined, 3), { replicas: undefined, inSync: undefined });
});

it('of a topic that is there waits for no more copies than it has: nothing could be written any more', async () => {
  assert.deepEqual(await opened(3, 1), { replicas: undefined, inSync: '1' });
  assert.deepEqual(await opened(3, 3), { replicas: undefined, inSync: '2' });
});
