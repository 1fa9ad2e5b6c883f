import type { CloudEvent, Log } from '@hiorder/kernel';
import { backoffMs, pause } from '../backoff.ts';
import { fromRecord } from './cloud-event-binding.ts';
import type { FetchedRecord } from './fetched-records.ts';
import type { Feed } from './fetch.ts';

/** A record that is no event, with the reason. */
export interface Unreadable {
  readonly topic: string;
  readonly partition: number;
  readonly record: FetchedRecord;
  readonly reason: string;
}

export interface LaneOptions {
  readonly topic: string;
  readonly partition: number;
  readonly position: bigint;
  readonly log: Log;
  readonly batchSize: number;
  /** When it rejects, the same comes again. */
  deliver(events: readonly CloudEvent[], signal: AbortSignal): Promise<void>;
  setAside(unreadable: Unreadable): Promise<void>;
  /** Everything before this position is done with. */
  reached(position: bigint): void;
  /** There is room again. */
  hungry(): void;
}

/** One partition of a group, as long as it is ours: works off what was read, in order, one batch at a time. */
export interface Lane extends Feed {
  /** Takes no further batch and tells the one in flight to stop; resolves when there is none. */
  close(): Promise<void>;
  /** The partition has been given to somebody else before `close` resolved: how far we get does not count any more. */
  abandon(): void;
  isAbandoned(): boolean;
}

type Entry = { readonly offset: bigint } & (
  | { readonly event: CloudEvent }
  | { readonly event: undefined; readonly unreadable: Unreadable }
);

export function createLane(o: LaneOptions): Lane {
  const closing = new AbortController();
  const { signal } = closing;
  let entries: Entry[] = [];
  let read = o.position;
  let running: Promise<void> | undefined;
  let abandoned = false;

  const workOff = async (): Promise<void> => {
    while (entries.length > 0 && !signal.aborted) {
      const batch = entries.slice(0, o.batchSize);
      if (!(await untilDone(o, batch, signal))) return;
      entries.splice(0, batch.length);
      const last = batch.at(-1)?.offset ?? 0n;
      if (!abandoned) o.reached(entries.length > 0 ? last + 1n : read);
      o.hungry();
    }
  };
  const pump = (): void => {
    if (running || entries.length === 0 || signal.aborted) return;
    running = workOff().finally(() => {
      running = undefined;
      // Something may have come between the last look and now.
      pump();
    });
  };
  return {
    topic: o.topic,
    partition: o.partition,
    position: () => read,
    // One batch more than is being worked on, so that the next one is there when that is done.
    wants: () => !signal.aborted && entries.length <= o.batchSize,
    take(records, next) {
      if (signal.aborted) return;
      read = next;
      for (const record of records) entries.push(entryOf(o, record));
      if (entries.length === 0 && !running) o.reached(next);
      pump();
    },
    resume(position) {
      if (signal.aborted) return;
      read = position;
    },
    async close() {
      closing.abort();
      await running;
      entries = [];
    },
    abandon: () => void (abandoned = true),
    isAbandoned: () => abandoned,
  };
}

function entryOf({ topic, partition }: LaneOptions, record: FetchedRecord): Entry {
  try {
    return { offset: record.offset, event: fromRecord(record) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { offset: record.offset, event: undefined, unreadable: { topic, partition, record, reason } };
  }
}

/** False when it was told to stop before. */
async function untilDone(o: LaneOptions, batch: readonly Entry[], signal: AbortSignal): Promise<boolean> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      for (const entry of batch) if (!entry.event) await o.setAside(entry.unreadable);
      const events = batch.flatMap(({ event }) => event ?? []);
      if (events.length > 0) await o.deliver(events, signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const place = { topic: o.topic, partition: o.partition };
      o.log.warn({ err: error, ...place }, 'batch not finished, it will be delivered again');
      await pause(backoffMs(failures, { baseMs: 50, maxMs: 5_000 }), signal);
    }
  }
  return false;
}
