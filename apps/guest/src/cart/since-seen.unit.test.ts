import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CartLineView, CartView } from '@hiorder/contracts';
import { differences } from './since-seen.ts';

const cart = (lines: Readonly<Record<string, number>>): CartView => ({
  ...{ version: 1, total: { amount: 0, currency: 'KRW' }, count: 0, problems: [] },
  lines: Object.entries(lines).map(
    ([name, quantity]) => ({ id: `line-${name}`, name, quantity }) as CartLineView,
  ),
});

test('what came, what went, and what there is more or less of', () => {
  assert.deepEqual(differences(cart({ stew: 2, rice: 1, tea: 1 }), cart({ stew: 1, tea: 1, beer: 3 })), [
    { id: 'line-stew', name: 'stew', more: -1 },
    { id: 'line-rice', name: 'rice', more: -1 },
    { id: 'line-beer', name: 'beer', more: 3 },
  ]);
});

test('where only prices are others there is none', () => {
  assert.deepEqual(differences(cart({ stew: 2 }), cart({ stew: 2 })), []);
});
