// What `npm start` does around the product: installs what is missing, hands over, passes signals on. A project of its
// own stands for ours, since ours is installed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { mayBeKilled } from '@hiorder/testing';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-bootstrap-'));
after(() => rmSync(dir, { recursive: true, force: true }));

/** Says what it was told, and how it ended. */
const PRODUCT = `
  const on = (signal, code) => process.on(signal, () => { console.log('told', signal); process.exit(code); });
  on('SIGINT', 0);
  on('SIGTERM', 7);
  on('disconnect', 0);
  setInterval(() => undefined, 1_000);
  console.log('here with', process.argv.slice(2).join(' '));
`;

/** With what it wants, and where the lockfile says that is. */
function project(dependencies: Readonly<Record<string, string>>, packages: object): void {
  const scripts = { start: 'node tools/bootstrap.mjs start' };
  const manifest = { name: 'shop', type: 'module', private: true, scripts, dependencies };
  const lockfile = {
    name: 'shop',
    lockfileVersion: 3,
    packages: { '': { name: 'shop', dependencies }, ...packages },
  };
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'package-lock.json'), JSON.stringify(lockfile));
}

before(() => {
  for (const folder of ['tools', 'cup', 'apps/server/src']) mkdirSync(join(dir, folder), { recursive: true });
  copyFileSync(new URL('bootstrap.mjs', import.meta.url), join(dir, 'tools/bootstrap.mjs'));
  writeFileSync(join(dir, 'cup/package.json'), '{"name":"cup","version":"1.0.0"}');
  writeFileSync(join(dir, 'apps/server/src/main.ts'), PRODUCT);
  project(
    { cup: 'file:cup' },
    { cup: { version: '1.0.0' }, 'node_modules/cup': { resolved: 'cup', link: true } },
  );
});

const run = (...args: string[]) => launch(process.execPath, ['tools/bootstrap.mjs', ...args]);

function launch(command: string, args: readonly string[]) {
  const { npm_execpath: _npm, ...env } = process.env;
  const child = mayBeKilled(
    spawn(command, args, {
      ...{ cwd: dir, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
      // Whatever it wants, it is here already.
      env: { ...env, npm_config_offline: 'true', npm_config_cache: join(dir, 'cache') },
    }),
  );
  after(() => {
    // All that it has started, too; where nothing is left there is nobody to tell. Not by the program kill: that of
    // procps 4.0.2 reads -12345 as -1, which is every process of the machine.
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
  return {
    child,
    said: () => said,
    says: (what: RegExp) =>
      new Promise<void>((resolve, reject) => {
        const look = () => what.test(said) && resolve();
        look();
        for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
        child.once('close', () => reject(new Error(`it has ended:\n${said}`)));
      }),
    ended: new Promise<number | null>((resolve) => child.once('close', resolve)),
  };
}

test('the first start says that it installs, does it, and hands over; the next one has nothing to install', async () => {
  const first = run('start', '--reset');
  await first.says(/here with --reset/);
  assert.match(first.said(), /installing packages[^]*packages installed in \d+ s[^]*here with/);
  first.child.kill('SIGTERM');
  await first.ended;
  const next = run('start');
  await next.says(/here with/);
  assert.doesNotMatch(next.said(), /install/);
  next.child.kill('SIGTERM');
  await next.ended;
});

for (const [signal, code] of [
  ['SIGINT', 0],
  ['SIGTERM', 7],
] as const)
  test(`${signal} reaches the product, and what it ends with is what npm start ends with`, async () => {
    const one = run('start');
    await one.says(/here with/);
    one.child.kill(signal);
    assert.equal(await one.ended, code);
    assert.match(one.said(), new RegExp(`told ${signal}`));
  });

for (const who of ['npm', 'what npm starts'])
  test(`kill -9 of ${who} ends the product`, async () => {
    const one = who === 'npm' ? launch('npm', ['start']) : run('start');
    await one.says(/here with/);
    one.child.kill('SIGKILL');
    await one.says(who === 'npm' ? /told SIGTERM/ : /told disconnect/);
    // Whatever it had started held its output open.
    assert.equal(await one.ended, null);
  });

test('a command that does not exist is told beside those that do', async () => {
  const one = run('strat');
  assert.equal(await one.ended, 2);
  assert.match(one.said(), /unknown command "strat"; one of start, dev, test/);
});

test('what cannot be installed is told, and nothing is started', async () => {
  const saucer = { version: '1.0.0', resolved: 'https://registry.example/saucer/-/saucer-1.0.0.tgz' };
  project({ saucer: '1.0.0' }, { 'node_modules/saucer': saucer });
  const one = run('start');
  assert.notEqual(await one.ended, 0);
  assert.match(one.said(), /installing failed; the lines above say why/);
  assert.doesNotMatch(one.said(), /here with/);
});
