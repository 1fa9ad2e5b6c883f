import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { given, type Engine } from './engines.ts';
import { openRegister, readRegister } from './register.ts';
import { watchEngines } from './watch-engines.ts';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-watch-'));
after(() => rmSync(dir, { recursive: true }));

/** A process that does nothing, as an engine; it takes a moment to be there. */
function sleeper() {
  let child: ReturnType<typeof spawn> | undefined;
  const startAgain = async () => {
    child = undefined;
    await new Promise((resolve) => setTimeout(resolve, 600));
    child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
  };
  const kill = async () => {
    const gone = child && once(child, 'exit');
    child?.kill('SIGKILL');
    await gone;
  };
  const halt = async () => {
    const [was] = [child, (child = undefined)];
    was?.kill('SIGKILL');
  };
  const engine: Engine = {
    ...{ address: 'nowhere', revives: false, kill, halt, startAgain },
    pid: () => child?.pid,
  };
  return engine;
}

test('an engine that is lost is told, started again, and in the register; one that is stopped stays away', async () => {
  const redis = sleeper();
  await redis.startAgain();
  const said: string[] = [];
  const register = openRegister(dir);
  register.add({ name: 'redis', pid: redis.pid()! });
  const inRegister = () => readRegister(dir).processes.map(({ pid }) => pid);
  const engines = { kafka: given('there:9092'), postgres: given('there'), redis };
  watchEngines(engines, { register, isStopping: () => false, say: (line) => void said.push(line) });
  const before = redis.pid();
  await redis.kill();
  await eventually(() => assert.deepEqual(said, ['redis ended; starting it again', 'redis is back']), {
    timeoutMs: 30_000,
  });
  assert.notEqual(redis.pid(), before);
  assert.deepEqual(inRegister(), [redis.pid()]);
  await redis.halt();
  await eventually(() => assert.deepEqual(inRegister(), []), { timeoutMs: 30_000 });
  assert.equal(said.length, 2);
});
