// npm run dev with the real server and two small apps, in a checkout of its own: it writes where ours is read.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lastingPort } from '@hiorder/local-engines';
import { dropAll, eventually, mayBeKilled, testAdminUrl } from '@hiorder/testing';
import { root } from './steps.ts';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-dev-'));
const prefix = `dev_${process.pid}_`;
const adminUrl = await testAdminUrl();
after(async () => {
  await dropAll(adminUrl, prefix);
  rmSync(dir, { recursive: true, force: true });
});

const writePage = (app: string, word: string): void => {
  mkdirSync(join(dir, 'apps', app), { recursive: true });
  writeFileSync(join(dir, 'apps', app, 'index.html'), `<!doctype html><title>${word}</title>`);
};

async function dev() {
  for (const part of [
    'package.json',
    'apps/server',
    'apps/ui/vite.watch.ts',
    'tools/dev.ts',
    'tools/steps.ts',
  ])
    cpSync(join(root, part), join(dir, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  const port = await lastingPort();
  const child = mayBeKilled(
    spawn(process.execPath, ['tools/dev.ts'], {
      ...{ cwd: dir, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true },
      env: {
        ...process.env,
        ...{ PORT: String(port), HOST: '127.0.0.1', HIORDER_STATE_DIR: dir, HIORDER_LOG_LEVEL: 'warn' },
        // The run of the tests says off.
        HIORDER_BUILD_APPS: 'on',
        // What is no part of this is left out.
        ...{
          HIORDER_CONTEXTS: 'gateway,identity,ordering,payment',
          HIORDER_DEMO: 'off',
          HIORDER_GRPC_PORT: 'off',
        },
        ...{ HIORDER_DATABASE_URL: adminUrl, HIORDER_DATABASE_PREFIX: prefix },
      },
    }),
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  after(async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await ended;
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (said += String(chunk)));
  const titleOf = async (path: string) =>
    /<title>(.*)<\/title>/.exec(await (await fetch(`http://127.0.0.1:${port}${path}`)).text())?.[1];
  return { child, ended, said: () => said, titleOf };
}

test('the server restarts and the apps are built on every change, each app by nobody else', async () => {
  writePage('guest', 'table');
  writePage('staff', 'kitchen');
  const { child, ended, said, titleOf } = await dev();
  const starts = () => [...said().matchAll(/ready in/g)].length;
  const started = (times: number) =>
    eventually(() => assert.ok(starts() >= times, said()), { timeoutMs: 180_000 });

  await started(1);
  assert.equal(await titleOf('/'), 'table');
  assert.equal(await titleOf('/staff/'), 'kitchen');

  writePage('guest', 'window seat');
  await eventually(async () => assert.equal(await titleOf('/'), 'window seat', said()));

  const main = join(dir, 'apps/server/src/main.ts');
  await eventually(
    () => {
      // Whoever watches may not have begun to; and it waits until nothing changes any more.
      if (!said().includes('Restarting')) utimesSync(main, new Date(), new Date());
      assert.match(said(), /Restarting/);
    },
    { everyMs: 1_000 },
  );
  await started(2);
  // A touch that was heard late restarts it once more.
  await eventually(async () => assert.equal(await titleOf('/'), 'window seat', said()));
  assert.doesNotMatch(said(), /guest and staff apps \d/, 'the server has built them, too');

  child.kill('SIGINT');
  assert.equal(await ended, 0, said());
});
