import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { startTestCluster, type TestCluster } from './cluster.ts';
import { machine } from './people.ts';
import type { Demo } from './server.ts';

interface Shared {
  readonly env: NodeJS.ProcessEnv;
  readonly cluster: Promise<TestCluster>;
  parties: number;
  users: number;
}

let shared: Shared | undefined;

/**
 * The cluster that all tests of one process (`--test-isolation=none`) use, because starting one takes longer than most
 * of them. Each gets tables of its own. It goes when the last of those that have it lets go of it.
 */
export async function sharedCluster(env: NodeJS.ProcessEnv): Promise<TestCluster> {
  shared ??= { env, cluster: startTestCluster(env), users: 0, parties: 0 };
  const mine = shared;
  if (!isDeepStrictEqual(mine.env, env)) throw new Error('One cluster cannot have two environments');
  mine.users += 1;
  const party = (mine.parties += 1);
  const cluster = await mine.cluster;
  const tables = party === 1 ? cluster.demo().tables : await moreTables(cluster, party);
  return {
    ...cluster,
    demo: () => ({ ...cluster.demo(), tables }),
    async destroy() {
      mine.users -= 1;
      if (mine.users > 0) return;
      shared = undefined;
      await cluster.destroy();
    },
  };
}

async function moreTables(cluster: TestCluster, party: number): Promise<Demo['tables']> {
  const manager = await machine(cluster);
  const tables: Demo['tables'][number][] = [];
  for (const index of cluster.demo().tables.keys()) {
    const added = await manager.post('/api/tables', { name: String(party * 100 + index + 1), seats: 4 });
    assert.equal(added.status, 201, added.text);
    tables.push(added.body as Demo['tables'][number]);
  }
  return tables;
}
