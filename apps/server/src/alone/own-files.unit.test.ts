import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { holdFiles } from './own-files.ts';
import type { Progress } from './progress.ts';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-own-files-'));
after(() => rmSync(dir, { recursive: true, force: true }));

const url = 'http://localhost:8080';
const silent: Progress = { step: (_name, work) => work(() => {}) };

test('whoever starts while the one before stops waits for it, and says so', async () => {
  const stateDir = join(dir, 'state');
  const first = await holdFiles({ stateDir, url, progress: silent });
  first.stopping();
  const waits = Promise.withResolvers<string>();
  const progress: Progress = {
    step(name, work) {
      waits.resolve(name);
      return work(() => {});
    },
  };
  const second = holdFiles({ stateDir, url, progress });
  assert.equal(await Promise.race([waits.promise, second]), 'the one before stops');
  first.release();
  (await second).release();
});

test('under a strict umask the directory is its owner’s, and what is above it can be passed through', async () => {
  const umask = process.umask(0o077);
  const held = holdFiles({ stateDir: join(dir, 'deep', 'down', 'state'), url, progress: silent });
  process.umask(umask);
  (await held).release();
  const mode = (path: string) => (statSync(join(dir, path)).mode & 0o777).toString(8);
  assert.deepEqual(['deep', 'deep/down', 'deep/down/state'].map(mode), ['711', '711', '700']);
});
