import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../steps.ts';
import { drawnEdges, withTable } from './document.ts';
import { eventEdges, liveSources } from './event-edges.ts';

const document = readFileSync(join(root, 'docs/analysis/context-map.md'), 'utf8');

test('the context map says what each context hears of whom: node tools/context-map.ts', async () => {
  assert.equal(withTable(document, await eventEdges()), document);
});

test('it draws an arrow for whoever hears of another, and for nobody else', async () => {
  const heard = (await eventEdges()).map(({ from, to }) => `${from} → ${to}`);
  const told = liveSources().map((from) => `${from} → notification`);
  assert.deepEqual(drawnEdges(document).toSorted(), [...new Set([...heard, ...told])].toSorted());
});
