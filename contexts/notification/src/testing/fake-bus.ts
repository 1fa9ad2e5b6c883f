import type { CloudEvent, EventDefinition } from '@hiorder/kernel';
import { newId } from '@hiorder/kernel';
import type { GroupSubscription, Tail } from '@hiorder/messaging';
import type { Static } from 'typebox';
import type { NotificationOptions } from '../index.ts';
import { fakeGroup } from './fake-group.ts';

export interface FakeBus {
  readonly bus: NotificationOptions['bus'];
  /** Resolves when the group has handled it, if there is one. */
  readonly emit: (event: CloudEvent) => Promise<CloudEvent>;
  readonly tails: () => readonly Tail[];
  /** How many share the events. */
  readonly members: () => number;
  /** While it is away, nothing is delivered; then everything is. */
  readonly goAway: () => void;
  readonly comeBack: () => void;
}

/** A bus that delivers at once, for tests of what follows it. Its log reaches back to the beginning. */
export function fakeBus(): FakeBus {
  const log: { event: CloudEvent; at: number }[] = [];
  const tails = new Set<Tail>();
  const group = fakeGroup();
  let isAway = false;
  const bus: NotificationOptions['bus'] = {
    async tail(tail) {
      if (isAway) throw new Error('away');
      for (const { event, at } of log) if (tail.since && at >= tail.since.getTime()) tell(tail, event);
      tails.add(tail);
      return { stop: async () => void tails.delete(tail) };
    },
    async subscribe(subscription: GroupSubscription) {
      return group.join(subscription);
    },
    health: async () => ({ ok: !isAway, detail: isAway ? 'away' : 'ok' }),
  };
  const held: CloudEvent[] = [];
  async function emit(event: CloudEvent): Promise<CloudEvent> {
    if (isAway) {
      held.push(event);
      return event;
    }
    log.push({ event, at: Date.now() });
    for (const tail of tails) tell(tail, event);
    await group.deliver(event);
    return event;
  }
  return {
    bus,
    emit,
    tails: () => [...tails],
    members: group.size,
    goAway: () => (isAway = true),
    comeBack() {
      isAway = false;
      for (const event of held.splice(0)) void emit(event);
    },
  };
}

/** As a real log does, it gives each only what is on its topics. */
function tell(tail: Tail, event: CloudEvent): void {
  if (tail.topics.includes(topicOf(event))) tail.onEvent(event);
}

const topics = new Map<string, string>();
const topicOf = ({ type }: CloudEvent): string => topics.get(type) ?? '';

/** An event as it comes from the bus. */
export function eventOf<D extends EventDefinition>(
  definition: D,
  data: Static<D['schema']> & { storeId: string },
  o: { id?: string; time?: Date } = {},
): CloudEvent {
  topics.set(definition.type, definition.topic);
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
