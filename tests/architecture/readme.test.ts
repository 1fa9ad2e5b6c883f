import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { root, text } from '../support/deployed.ts';

/** What a page points to inside of the repository, but for itself in the other language. */
const linksOf = (file: string): string[] =>
  [...text(file).matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !link.startsWith('http') && !link.startsWith('README'));

test('both languages of the first page show and explain the same', () => {
  assert.deepEqual([...new Set(linksOf('README.ko.md'))].sort(), [...new Set(linksOf('README.md'))].sort());
});

test('what the first page points to is there', () => {
  for (const link of linksOf('README.md')) assert.ok(existsSync(root + link), link);
});

test('every picture of a screen is on their page, and none that is not there', () => {
  const there = readdirSync(`${root}docs/screens`).filter((name) => name.endsWith('.png'));
  const shown = linksOf('docs/screens/README.md');
  // Made of two of the others, for the first page.
  assert.deepEqual([...shown, 'overview.png'].sort(), there.sort());
});
