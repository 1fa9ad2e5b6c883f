import assert from 'node:assert/strict';
import type { CloudEvent } from '@hiorder/kernel';

/**
 * Within every aggregate the events, in the order given, are numbered 1, 2, 3 …; answers of how many aggregates. Types in
 * `uncounted` carry 0: their subject is no aggregate.
 */
export function assertSequences(events: readonly CloudEvent[], uncounted: readonly string[] = []): number {
  const aggregates = new Map<string, CloudEvent[]>();
  for (const event of events) {
    if (uncounted.includes(event.type)) {
      assert.equal(event.sequence, 0, event.type);
      continue;
    }
    const key = `${event.source} ${event.storeid} ${event.subject}`;
    aggregates.set(key, [...(aggregates.get(key) ?? []), event]);
  }
  for (const [key, ofOne] of aggregates) {
    assert.deepEqual(
      ofOne.map(({ sequence }) => sequence),
      ofOne.map((_, i) => i + 1),
      `${key}: ${ofOne.map(({ type }) => type).join(', ')}`,
    );
  }
  return aggregates.size;
}
