import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Log } from '@hiorder/kernel';
import type { Admin } from '@platformatic/kafka';
import { quietLog } from '../testing/quiet-log.ts';
import { warnOfForgetfulBrokers, warnOfSingleCopies } from './check-brokers.ts';

async function warnings(check: (admin: Admin, log: Log) => Promise<void>, admin: object): Promise<string[]> {
  const said: string[] = [];
  await check(admin as Admin, { ...quietLog, warn: (_fields, message) => void said.push(message) });
  return said;
}

it('warns of brokers that forget positions within a season', async () => {
  const forgetting = (minutes: string) =>
    warnings(warnOfForgetfulBrokers, {
      metadata: async () => ({ brokers: new Map([[1, {}]]) }),
      describeConfigs: async () => [{ configs: [{ name: 'offsets.retention.minutes', value: minutes }] }],
    });
  assert.match((await forgetting('10080'))[0] ?? '', /down for 7 days: raise offsets\.retention\.minutes/);
  assert.deepEqual(await forgetting(String(365 * 24 * 60)), []);
});

it('warns of topics that one broker of several keeps alone', async () => {
  const keeping = (brokers: number, copies: Record<string, number[]>) =>
    warnings((admin, log) => warnOfSingleCopies(admin, Object.keys(copies), log), {
      metadata: async () => ({
        brokers: new Map(Array.from({ length: brokers }, (_, i) => [i, {}])),
        topics: new Map(
          Object.entries(copies).map(([name, counts]) => [
            name,
            { partitions: counts.map((count) => ({ replicas: Array.from({ length: count }, (_, i) => i) })) },
          ]),
        ),
      }),
    });
  assert.match(
    (await keeping(3, { safe: [3, 3], lonely: [3, 1] }))[0] ?? '',
    /^one broker of 3 alone keeps what lies in lonely:/,
  );
  assert.deepEqual(await keeping(3, { safe: [3, 2] }), []);
  assert.deepEqual(await keeping(1, { lonely: [1] }), [], 'there is no other');
});
