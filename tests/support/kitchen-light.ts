import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROGRAM, pythonEnvironment } from '../../examples/kitchen-light/python-environment.ts';

/**
 * The orders that somebody else's service, in another language, finds on Kafka from the beginning; it keeps its store in
 * `dir`. Undefined where there is no Python; with CI=true that is a failure.
 */
export async function ordersSeenElsewhere(o: {
  brokers: string;
  dir: string;
}): Promise<string[] | undefined> {
  const python = await pythonEnvironment().catch((error: unknown) => {
    if (process.env.CI) throw error;
    console.error('SKIPPED: the service in another language. There is no Python with venv and pip');
    return undefined;
  });
  if (python === undefined) return undefined;
  const run = (...args: string[]): string => {
    const all = [PROGRAM, '--store', join(o.dir, 'kitchen.sqlite'), ...args];
    const { status, stdout, stderr } = spawnSync(python, all, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  run('--brokers', o.brokers, '--until-caught-up');
  return (JSON.parse(run('--list')) as { orderId: string }[]).map(({ orderId }) => orderId);
}
