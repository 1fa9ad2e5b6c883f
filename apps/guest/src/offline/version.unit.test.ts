import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionOf } from './version.ts';

test('a worker is asked for its version', async () => {
  const postMessage = (question: unknown, ports: unknown) => {
    assert.deepEqual(question, { version: true });
    (ports as MessagePort[])[0]!.postMessage('of-the-build');
  };
  assert.equal(await versionOf({ postMessage }), 'of-the-build');
});

test('one that does not know the question is not waited for', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const version = versionOf({ postMessage: () => undefined });
  t.mock.timers.tick(3_000);
  assert.equal(await version, null);
});
