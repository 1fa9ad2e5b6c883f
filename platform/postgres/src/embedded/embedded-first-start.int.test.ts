import assert from 'node:assert/strict';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { withClient } from '../admin.ts';
import { spawnEmbedded, type EmbeddedProcess } from '../testing/spawn-embedded.ts';
import { accountToRunAs } from './account.ts';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? {} : { skip: 'needs root' };
const asUser = isRoot ? { skip: 'root may write anywhere' } : {};

describe('the first start of an embedded server', () => {
  let directory: string;
  const processes: EmbeddedProcess[] = [];
  beforeEach(async () => {
    directory = await mkdtemp(join(isRoot ? '/tmp' : tmpdir(), 'hiorder-embedded-'));
    await chmod(directory, 0o755);
  });
  afterEach(async () => {
    for (const each of processes.splice(0)) await each.stop();
    await rm(directory, { recursive: true, force: true });
  });
  /** None of these is about what a crash of the machine leaves. */
  const start = async (options: object, ...more: [Parameters<typeof spawnEmbedded>[1]?]) => {
    const started = await spawnEmbedded({ durable: false, ...options }, ...more);
    processes.push(started);
    return started;
  };
  const whoRuns = async ({ pid }: EmbeddedProcess): Promise<number> =>
    Number(/^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);

  it('says what it does, and throws away a half-made data directory', async () => {
    const dataDir = join(directory, 'new', 'here');
    await mkdir(join(dataDir, 'data.incomplete-1'), { recursive: true });
    await writeFile(join(dataDir, 'data.incomplete-1', 'PG_VERSION'), '18\n');
    const { progress } = await start({ dataDir });
    assert.ok(!(await readdir(dataDir)).includes('data.incomplete-1'));
    assert.deepEqual(
      progress.map((message) => message.replace(/\d+$/, '…')),
      ['unpacking PostgreSQL', 'creating the database files', 'starting PostgreSQL on port …'],
    );
  });

  for (const step of ['unpacking PostgreSQL', 'creating the database files']) {
    it(`is done again after kill -9 while ${step}`, async () => {
      let killed = false;
      const interrupted = spawnEmbedded(
        { dataDir: directory },
        {
          onProgress(message, child) {
            if (message === step) killed = child.kill('SIGKILL');
          },
        },
      );
      await assert.rejects(interrupted, /ended without a word/);
      assert.ok(killed);
      const { adminUrl } = await start({ dataDir: directory });
      await withClient(adminUrl, (client) => client.query('select 1'));
      assert.deepEqual(
        (await readdir(directory)).filter((name) => name.includes('incomplete')),
        [],
      );
    });
  }

  it(
    'as root runs PostgreSQL as another account, also when others are locked out by the umask',
    asRoot,
    async () => {
      const server = await start({ dataDir: join(directory, 'deep', 'down'), umask: 0o077 });
      assert.equal(await whoRuns(server), accountToRunAs()?.uid);
    },
  );

  it('as root says in one sentence when that account cannot get there', asRoot, async () => {
    await chmod(directory, 0o700);
    await assert.rejects(
      spawnEmbedded({ dataDir: join(directory, 'checkout') }),
      new RegExp(
        `^Error: PostgreSQL must not run as root, and as [a-z]+ it cannot enter ${directory}: keep its files elsewhere$`,
      ),
    );
  });

  it(
    'as an ordinary user keeps everything to that user, under a home that others cannot enter',
    asRoot,
    async () => {
      const uid = 65534;
      await chown(directory, uid, uid);
      await chmod(directory, 0o700);
      const server = await start(
        { dataDir: join(directory, '.hiorder', 'postgres') },
        { spawn: { uid, gid: uid, cwd: directory, env: { PATH: process.env.PATH, HOME: directory } } },
      );
      assert.equal(await whoRuns(server), uid);
      await withClient(server.adminUrl, (client) => client.query('select 1'));
    },
  );

  it('says in one sentence where it may not write', asRoot, async () => {
    const locked = join(directory, 'locked');
    await mkdir(locked, { mode: 0o755 });
    await assert.rejects(
      spawnEmbedded({ dataDir: join(locked, 'postgres') }, { spawn: { uid: 65534, gid: 65534 } }),
      /^Error: The embedded PostgreSQL cannot keep its files in .*locked.postgres: permission denied \(.*\)$/,
    );
  });

  it('says so when the directory is somebody else’s', asRoot, async () => {
    await assert.rejects(
      spawnEmbedded({ dataDir: directory }, { spawn: { uid: 65534, gid: 65534 } }),
      /belongs to another user \(uid 0\)/,
    );
  });

  it('says in one sentence where it may not write, as an ordinary user', asUser, async () => {
    await chmod(directory, 0o500);
    await assert.rejects(
      spawnEmbedded({ dataDir: join(directory, 'postgres') }),
      /cannot keep its files in .*: permission denied/,
    );
    await chmod(directory, 0o700);
  });
});
