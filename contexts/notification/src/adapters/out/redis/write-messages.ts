import type { Clock, CloudEvent } from '@hiorder/kernel';
import type { EventBus, RunningSubscription } from '@hiorder/messaging';
import type { LiveMessage } from '../../../application/live-message.ts';
import { liveTopics } from '../../../application/translate.ts';
import { told } from '../bus/told.ts';
import { textOf } from './entry-text.ts';
import { createLeftOut } from './left-out.ts';
import type { NewEntry, StoreStreams } from './store-streams.redis.ts';

export interface WriterOptions {
  readonly bus: Pick<EventBus, 'subscribe'>;
  readonly streams: StoreStreams;
  readonly clock: Clock;
  /** What is older is history: it is not told, but that it was not. */
  readonly leaveOutAfterMs: number;
}

/** This replica's share of the events, written for all replicas. */
export interface Writer {
  subscribe(): Promise<RunningSubscription>;
  /** How old the oldest was that has just been written, or is being written. */
  lateMs(): number;
}

const GROUP = 'notification';
/** One script call holds Redis up for others. */
const AT_ONCE = 100;
/** For how long a batch tells how late its partition is. */
const TELLING_MS = 3_000;

interface Batch {
  readonly oldest: number;
  readonly doneAt: number | undefined;
}

export function createWriter(o: WriterOptions): Writer {
  const now = (): number => o.clock.now().getTime();
  const latest = new Map<string, Batch>();
  const leftOut = createLeftOut(o.leaveOutAfterMs);

  async function onBatch(
    events: readonly CloudEvent[],
    partition: string,
    signal: AbortSignal,
  ): Promise<void> {
    const messages = events.map(told).filter((message) => message !== undefined);
    if (messages.length === 0) return;
    const oldest = Math.min(...messages.map(({ time }) => time));
    latest.set(partition, { oldest, doneAt: undefined });
    const since = now() - o.leaveOutAfterMs;
    const late = leftOut.entries(
      messages.filter(({ time }) => time < since),
      now(),
    );
    await append([...late, ...entriesOf(messages.filter(({ time }) => time >= since))], signal);
    leftOut.said(late, now());
    latest.set(partition, { oldest, doneAt: now() });
  }
  async function append(entries: readonly NewEntry[], signal: AbortSignal): Promise<void> {
    for (let i = 0; i < entries.length; i += AT_ONCE) {
      signal.throwIfAborted();
      await o.streams.append(entries.slice(i, i + AT_ONCE));
    }
  }
  return {
    async subscribe() {
      latest.clear();
      return o.bus.subscribe({ group: GROUP, topics: liveTopics, onBatch });
    },
    lateMs() {
      const moment = now();
      let late = 0;
      for (const { oldest, doneAt } of latest.values()) {
        if (doneAt === undefined || moment - doneAt < TELLING_MS) {
          late = Math.max(late, (doneAt ?? moment) - oldest);
        }
      }
      return late;
    },
  };
}

const entriesOf = (messages: readonly LiveMessage[]): NewEntry[] =>
  messages.map((message) => ({ storeId: message.storeId, text: textOf({ kind: 'message', message }) }));
