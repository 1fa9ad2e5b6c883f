import assert from 'node:assert/strict';
import { eventCatalogue, topicTable } from '@hiorder/contracts';
import type { CloudEvent } from '@hiorder/kernel';
import type { BusAdministration } from '@hiorder/messaging';

/** Where an aggregate does not count its events, all of them say so. */
const UNCOUNTED = 0;

/** Of whom an event tells; ids are unique within a store only. */
const aboutOf = ({ type, storeid, subject }: CloudEvent): string =>
  [eventCatalogue.get(type)?.topic, storeid, subject].join(' ');

/** On the whole log each aggregate's events lie in the order in which they happened, and none of them is missing. */
export async function everyEventInItsPlace(bus: Pick<BusAdministration, 'read'>): Promise<void> {
  const seen = new Set<string>();
  const sequences = new Map<string, number[]>();
  await bus.read({
    topics: Object.keys(topicTable.topics),
    onEvent(event) {
      // At least once: a repetition is the same event, and others are not behind it.
      if (!eventCatalogue.has(event.type) || event.source === '/stranger' || seen.has(event.id)) return;
      seen.add(event.id);
      if (event.sequence === UNCOUNTED) return;
      const about = aboutOf(event);
      sequences.set(about, [...(sequences.get(about) ?? []), event.sequence]);
    },
  });
  assert.ok(sequences.size > 0, 'nothing on the log is counted');
  for (const [about, counted] of sequences)
    assert.deepEqual(
      counted,
      counted.map((_, index) => index + 1),
      about,
    );
}
