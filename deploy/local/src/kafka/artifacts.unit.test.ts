import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { EngineUnavailable } from '../engine-unavailable.ts';
import { fetchJars } from './artifacts.ts';

const dir = await mkdtemp(join(tmpdir(), 'hiorder-artifacts-'));
after(() => rm(dir, { recursive: true, force: true }));

const unavailable = (message: RegExp) => (error: unknown) =>
  error instanceof EngineUnavailable && message.test(error.message);

it('says what to install when there is no Maven', async () => {
  const target = join(dir, 'without', 'kafka');
  await assert.rejects(fetchJars(target, '/nowhere/mvn'), unavailable(/install Maven \(maven on Debian\)/));
  assert.deepEqual(await readdir(join(dir, 'without')), [], 'nothing half done is left');
});

it('says what Maven says when it cannot fetch', { skip: process.platform === 'win32' }, async () => {
  const maven = join(dir, 'mvn');
  const complaint = '[ERROR] Could not transfer artifact org.apache.kafka:kafka_2.13';
  await writeFile(maven, `#!/bin/sh\necho resolving\necho '${complaint}' >&2\nexit 1\n`);
  await chmod(maven, 0o755);
  const target = join(dir, 'offline', 'kafka');
  await assert.rejects(
    fetchJars(target, maven),
    unavailable(/cannot be fetched.*Could not transfer artifact/),
  );
  assert.deepEqual(await readdir(join(dir, 'offline')), []);
});
