import type { CloudEvent, EventDefinition } from '@hiorder/kernel';
import { newId } from '@hiorder/kernel';
import type { Tail } from '@hiorder/messaging';
import type { Static } from 'typebox';
import type { FollowedBus } from '../adapters/in/events/follow-events.ts';

export interface FakeBus {
  readonly bus: FollowedBus;
  readonly emit: (event: CloudEvent) => CloudEvent;
  readonly tails: () => readonly Tail[];
}

/** A bus that delivers at once, for tests of what follows it. */
export function fakeBus(): FakeBus {
  const tails = new Set<Tail>();
  const bus: FollowedBus = {
    async tail(tail) {
      tails.add(tail);
      return { stop: async () => void tails.delete(tail) };
    },
    health: async () => ({ ok: true, detail: 'ok' }),
  };
  return {
    bus,
    emit(event) {
      for (const tail of tails) tail.onEvent(event);
      return event;
    },
    tails: () => [...tails],
  };
}

/** An event as it comes from the bus. */
export function eventOf<D extends EventDefinition>(
  definition: D,
  data: Static<D['schema']> & { storeId: string },
  o: { id?: string; time?: Date } = {},
): CloudEvent {
  return {
    specversion: '1.0',
    id: o.id ?? newId(),
    type: definition.type,
    source: '/hiorder/test',
    subject: 'subject',
    time: (o.time ?? new Date()).toISOString(),
    datacontenttype: 'application/json',
    data,
    storeid: data.storeId,
    correlationid: newId(),
    causationid: newId(),
    traceparent: `00-${'0'.repeat(31)}1-${'0'.repeat(15)}1-01`,
    partitionkey: 'key',
    sequence: 0,
  };
}
