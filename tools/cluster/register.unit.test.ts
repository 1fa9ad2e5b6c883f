import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bornAt } from './born.ts';
import { endOrphans, isAlive, openRegister, readRegister } from './register.ts';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-register-'));
after(() => rmSync(dir, { recursive: true }));

async function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return { child, pid: child.pid!, gone: once(child, 'exit') };
}

test('what an earlier run has left is ended; a number that belongs to somebody else by now is not', async () => {
  const left = await sleeper();
  const other = await sleeper();
  const register = openRegister(dir);
  register.add({ name: 'left', pid: left.pid, port: 1 });
  const { runner, processes } = readRegister(dir);
  assert.ok(isAlive(runner!));
  // As after a restart of the machine: the same number, another process.
  const stranger = { name: 'stranger', pid: other.pid, born: 'long ago' };
  writeFileSync(join(dir, 'processes.json'), JSON.stringify({ runner, processes: [...processes, stranger] }));
  assert.deepEqual(await endOrphans(dir), ['left']);
  await left.gone;
  assert.ok(bornAt(other.pid), 'the stranger lives');
  other.child.kill('SIGKILL');
  await other.gone;
  assert.equal(bornAt(other.pid), undefined);
});

test('a process that has ended is taken out', async () => {
  const { child, pid, gone } = await sleeper();
  const register = openRegister(dir);
  register.add({ name: 'one', pid });
  assert.deepEqual(
    readRegister(dir).processes.map(({ name }) => name),
    ['one'],
  );
  child.kill('SIGKILL');
  await gone;
  register.remove(pid);
  assert.deepEqual(readRegister(dir).processes, []);
});
