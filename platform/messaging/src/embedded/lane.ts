import { TechnicalError } from '@hiorder/kernel';
import { backoffMs, pause } from '../backoff.ts';
import type { LogEntry, Partition } from './log-store.postgres.ts';
import type { Reading } from './reading.ts';

export interface LaneOptions extends Reading {
  readonly partition: Partition;
  /** Where to go on from, asked whenever the lane opens. */
  load(): Promise<number>;
  deliver(entries: readonly LogEntry[], signal: AbortSignal): Promise<void>;
  /** After `deliver` resolved. */
  reached(position: number): Promise<void>;
}

/** One reader of one partition: delivers its entries in order, one batch at a time, while it is open. */
export interface Lane {
  readonly partition: Partition;
  open(): void;
  /** Takes no further batch; resolves when none is in flight. */
  close(): Promise<void>;
  /** Closed, with nothing in flight. */
  isIdle(): boolean;
  isOpen(): boolean;
  /** Goes on if there is something to read. */
  pump(): void;
}

interface Opening {
  readonly controller: AbortController;
  position: number | undefined;
}

export function createLane(o: LaneOptions): Lane {
  let opening: Opening | undefined;
  let running: Promise<void> | undefined;

  const behind = ({ position }: Opening): boolean =>
    position === undefined || position < o.heads.of(o.partition.id);

  const pump = (): void => {
    if (!opening || running || !behind(opening)) return;
    running = readOn(o, opening, behind).finally(() => {
      running = undefined;
      // The head may have moved, or the lane opened again, between the last look and now.
      pump();
    });
  };

  return {
    partition: o.partition,
    open() {
      opening ??= { controller: new AbortController(), position: undefined };
      pump();
    },
    async close() {
      opening?.controller.abort();
      opening = undefined;
      await running;
    },
    isIdle: () => opening === undefined && running === undefined,
    isOpen: () => opening !== undefined,
    pump,
  };
}

async function readOn(
  o: LaneOptions,
  opening: Opening,
  behind: (opening: Opening) => boolean,
): Promise<void> {
  const { signal } = opening.controller;
  for (let failures = 0; !signal.aborted && behind(opening);) {
    try {
      opening.position = await step(o, opening.position ?? (await o.load()), signal);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      o.log.warn({ err: error, partition: o.partition }, 'batch not finished, it will be delivered again');
      await pause(backoffMs(failures, { baseMs: 50, maxMs: 5_000 }), signal);
    }
  }
}

async function step(o: LaneOptions, from: number, signal: AbortSignal): Promise<number> {
  if (from >= o.heads.of(o.partition.id)) return from;
  const entries = await o.store.read(o.partition.id, from, o.batchSize);
  const last = entries.at(-1);
  if (!last) throw new TechnicalError('log-entry-missing', `Nothing at ${from}`, { retryable: true });
  if (signal.aborted) return from;
  await o.deliver(entries, signal);
  await o.reached(last.position + 1);
  return last.position + 1;
}
