import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { test } from 'node:test';
import { root, text } from '../support/deployed.ts';

/** The first column of each row: names, and beginnings of names (`@fastify/*`). */
const explained = text('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| package'))
  .flatMap((line) => (line.split('|')[1] ?? '').split(','))
  .map((name) => name.trim());

const FOLDERS = '{.,contracts,apps/*,bench/*,contexts/*,deploy/*,examples/*,platform/*}/package.json';

function used(): string[] {
  const names = globSync(FOLDERS, { cwd: root }).flatMap((file) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(root + file, 'utf8'),
    ) as Record<string, object | undefined>;
    return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  });
  return [...new Set(names)].filter((name) => !name.startsWith('@hiorder/')).sort();
}

test('each package that is used has a line that says why, and none has two', () => {
  const packages = used();
  assert.ok(packages.length > 50, `only ${packages.length} packages`);
  assert.deepEqual(
    packages.filter((name) => !explained.some((one) => matchesGlob(name, one))),
    [],
    'docs/dependencies.md does not say why',
  );
  assert.deepEqual(
    explained.filter((one) => !packages.some((name) => matchesGlob(name, one))),
    [],
    'nothing uses it',
  );
  assert.deepEqual(explained.toSorted(), [...new Set(explained)].sort());
});
