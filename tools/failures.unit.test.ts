import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { digestOf, keepFailures } from './failures.ts';

it('tells a cause that several tests share once', () => {
  const cause = 'Error: Kafka ended while it started:\nport in use';
  assert.equal(
    digestOf([
      { test: 'a', cause },
      { test: 'b', cause },
      { test: 'c', cause: 'AssertionError: 1 !== 2' },
    ]),
    'failed: a and 1 more\n  Error: Kafka ended while it started:\n  port in use\nfailed: c\n  AssertionError: 1 !== 2',
  );
  assert.equal(digestOf([]), '');
});

it('is told by the test runner what failed, and not what failed because of it', () => {
  const failures = keepFailures();
  const dir = mkdtempSync(join(tmpdir(), 'hiorder-failing-'));
  const file = join(dir, 'some.test.mjs');
  writeFileSync(
    file,
    `import { describe, it } from 'node:test';
     it('passes', () => undefined);
     describe('group', () => { it('fails', () => { throw new Error('no table free', { cause: new Error('all are taken') }); }); });`,
  );
  try {
    const { NODE_TEST_CONTEXT: _ours, ...env } = process.env;
    spawnSync(process.execPath, ['--test', ...failures.reporterArguments(), file], { cwd: dir, env });
    assert.match(
      failures.digest(),
      /^failed: .*some\.test\.mjs: fails\n {2}Error: no table free\n {2}because of Error: all are taken$/,
    );
  } finally {
    failures.forget();
    rmSync(dir, { recursive: true });
  }
});
