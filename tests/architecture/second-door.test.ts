import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const git = (...args: string[]): string[] =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** The commit in which a file of that name first appeared. */
const commitThatAdded = (path: string): string | undefined =>
  git('log', '--diff-filter=A', '--format=%H', '--', path).at(-1);

function historyIsWhole(): boolean {
  try {
    return git('rev-parse', '--is-shallow-repository')[0] === 'false';
  } catch {
    return false;
  }
}

// Ports and adapters are worth their price when a second way in costs nothing inside.
for (const service of [
  'ordering/src/adapters/in/grpc/ordering-service.ts',
  'operations/src/adapters/in/grpc/operations-service.ts',
]) {
  test(`the commit that added ${service} touched no domain and no application`, (t) => {
    if (!historyIsWhole()) return t.skip('SKIPPED: this is no git checkout with its whole history');
    const commit = commitThatAdded(`contexts/${service}`);
    assert.ok(commit, 'the adapter is in the history');
    const touched = git('show', '--format=', '--name-only', commit);
    assert.ok(touched.some((file) => file.endsWith(service.split('/').at(-1)!)));
    assert.deepEqual(
      touched.filter((file) => /^contexts\/[^/]+\/src\/(domain|application)\//.test(file)),
      [],
    );
  });
}
