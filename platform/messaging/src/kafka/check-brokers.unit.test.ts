import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Log } from '@hiorder/kernel';
import type { Admin } from '@platformatic/kafka';
import { quietLog } from '../testing/quiet-log.ts';
import { warnOfForgetfulBrokers } from './check-brokers.ts';

async function warnings(minutes: string): Promise<string[]> {
  const said: string[] = [];
  const log: Log = { ...quietLog, warn: (_fields, message) => void said.push(message) };
  const admin = {
    metadata: async () => ({ brokers: new Map([[1, {}]]) }),
    describeConfigs: async () => [{ configs: [{ name: 'offsets.retention.minutes', value: minutes }] }],
  } as unknown as Admin;
  await warnOfForgetfulBrokers(admin, log);
  return said;
}

it('warns of brokers that forget positions within a season', async () => {
  assert.match((await warnings('10080'))[0] ?? '', /down for 7 days: raise offsets\.retention\.minutes/);
  assert.deepEqual(await warnings(String(365 * 24 * 60)), []);
});
