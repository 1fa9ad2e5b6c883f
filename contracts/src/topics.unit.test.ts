import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventCatalogue } from './events/index.ts';
import { topicTable, type TopicSettings } from './topics.ts';

const settings: readonly (readonly [string, TopicSettings])[] = [
  ...Object.entries(topicTable.topics),
  ['dead letters', topicTable.deadLetters],
];

it('names every topic of the event catalogue, and no other', () => {
  const published = new Set([...eventCatalogue.values()].map(({ topic }) => topic));
  assert.deepEqual(Object.keys(topicTable.topics).sort(), [...published].sort());
});

it('gives each one partitions, and a retention that no outage outlasts', () => {
  const week = 7 * 24 * 60 * 60 * 1_000;
  for (const [topic, { partitions, retentionMs }] of settings) {
    assert.ok(Number.isInteger(partitions) && partitions >= 1, topic);
    assert.ok(retentionMs === 'unlimited' || retentionMs >= week, topic);
  }
});

it('keeps for ever what a new context must be able to read from the beginning', () => {
  for (const topic of ['hiorder.ordering.order', 'hiorder.menu.item', 'hiorder.identity.store'] as const)
    assert.equal(topicTable.topics[topic].retentionMs, 'unlimited');
});
