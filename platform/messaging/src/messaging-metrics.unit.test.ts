import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from '@hiorder/telemetry';
import { measure } from './messaging-metrics.ts';

test('every consumer of the process is read at each scrape, until it stops', async () => {
  const metrics = createMetrics();
  let parked = 0;
  const stop = measure('hiorder_dead_letters', { label: 'one', read: async () => parked }, metrics);
  measure('hiorder_dead_letters', { label: 'two', read: async () => 7 }, metrics);
  parked = 3;
  assert.match(await metrics.text(), /^hiorder_dead_letters\{group="one"\} 3$/m);
  assert.match(await metrics.text(), /^hiorder_dead_letters\{group="two"\} 7$/m);
  stop();
  assert.doesNotMatch(await metrics.text(), /group="one"/);
});

test('what cannot be read is left out, and the rest is told', async () => {
  const metrics = createMetrics();
  measure('hiorder_relay_lag', { label: 'down', read: () => Promise.reject(new Error('down')) }, metrics);
  measure('hiorder_relay_lag', { label: 'up', read: async () => 2 }, metrics);
  const text = await metrics.text();
  assert.match(text, /^hiorder_relay_lag\{context="up"\} 2$/m);
  assert.doesNotMatch(text, /down/);
});
