// Ports and adapters are worth their price when a second way in costs nothing inside.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const git = (...args: string[]): string[] =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .split('\n')
    .filter(Boolean);

const SERVICES = ['ordering', 'operations'].map(
  (context) => `contexts/${context}/src/adapters/in/grpc/${context}-service.ts`,
);
const INSIDE = /^contexts\/[^/]+\/src\/(domain|application)\//;
/** The adapter itself, its tests, and the one place where a context is put together. */
const OUTSIDE = /^contexts\/[^/]+\/src\/(adapters\/in\/grpc\/|testing\/|index\.ts$)/;

const knowsOfIt = (file: string): boolean =>
  /grpc|connectrpc|protobuf/i.test(readFileSync(`${root}/${file}`, 'utf8'));

test('whoever is behind the second door does not know that there is one', () => {
  const files = globSync('contexts/*/src/**/*.ts', { cwd: root }).map((file) => file.replaceAll(sep, '/'));
  assert.ok(files.filter((file) => INSIDE.test(file)).length > 300, 'the contexts are looked through');
  const knowing = files.filter(knowsOfIt);
  for (const service of SERVICES) assert.ok(knowing.includes(service), `${service} is recognised`);
  assert.deepEqual(
    knowing.filter((file) => !OUTSIDE.test(file)),
    [],
  );
});

/** Why it is not here, or not all of it: a package, a shallow clone. */
function historyLacks(): string | undefined {
  try {
    return git('rev-parse', '--is-shallow-repository')[0] === 'false' ? undefined : 'this is a shallow clone';
  } catch {
    return 'there is no git, or no repository';
  }
}

// What the history says beside it. Without one it says by name what it skips; with CI=true that is a failure.
const lacks = historyLacks();
for (const service of SERVICES) {
  test(`the commit that added ${service} touched no domain and no application`, (t) => {
    if (lacks !== undefined) {
      const skipped = `SKIPPED: whether the commit that added ${service} touched a domain: ${lacks}`;
      assert.ok(!process.env.CI, `${skipped}; fetch the whole history (fetch-depth: 0)`);
      console.error(skipped);
      return t.skip(skipped);
    }
    const commit = git('log', '--diff-filter=A', '--format=%H', '--', service).at(-1);
    assert.ok(commit, 'the adapter is in the history');
    const touched = git('show', '--format=', '--name-only', commit);
    assert.ok(touched.includes(service));
    assert.deepEqual(
      touched.filter((file) => INSIDE.test(file)),
      [],
    );
  });
}
