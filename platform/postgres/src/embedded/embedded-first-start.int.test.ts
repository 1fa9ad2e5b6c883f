import assert from 'node:assert/strict';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { withClient } from '../admin.ts';
import { ordinaryUser, type OrdinaryUser } from '../testing/ordinary-user.ts';
import { spawnEmbedded, type EmbeddedProcess } from '../testing/spawn-embedded.ts';
import { accountToRunAs } from './account.ts';

const isRoot = process.getuid?.() === 0;
/** What an ordinary user may not do is seen as one, whoever runs the tests; CI runs this file as both. */
const asRoot = isRoot ? {} : { skip: 'needs root' };

describe('the first start of an embedded server', () => {
  let directory: string;
  const processes: EmbeddedProcess[] = [];
  let files: string;
  let user: OrdinaryUser;
  before(async () => {
    files = await mkdtemp('/tmp/hiorder-ordinary-user-');
    await chmod(files, 0o755);
    user = await ordinaryUser(files);
  });
  after(() => rm(files, { recursive: true, force: true }));
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

  it('as an ordinary user keeps everything to that user, under a home that others cannot enter', async () => {
    const { uid, starts } = user;
    const home = join(directory, 'home');
    await mkdir(home, { mode: 0o700 });
    await chown(home, uid, -1);
    const server = await start({ dataDir: join(home, '.hiorder', 'postgres') }, starts);
    assert.equal(await whoRuns(server), uid);
    await withClient(server.adminUrl, (client) => client.query('select 1'));
  });

  it('says in one sentence where it may not write', async () => {
    const locked = join(directory, 'locked');
    await mkdir(locked, { mode: 0o555 });
    await assert.rejects(
      spawnEmbedded({ dataDir: join(locked, 'postgres') }, user.starts),
      /^Error: The embedded PostgreSQL cannot keep its files in .*locked.postgres: permission denied \(.*\)$/,
    );
  });

  it('says so when the directory is somebody else’s', async () => {
    await assert.rejects(
      spawnEmbedded({ dataDir: '/' }, user.starts),
      /^Error: \/ belongs to another user \(uid 0\)/,
    );
  });
});
