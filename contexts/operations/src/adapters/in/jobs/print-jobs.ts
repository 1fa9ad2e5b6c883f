import type { Job } from '@hiorder/kernel';

/** What printing can do, as whoever wires it says. */
export interface PrintWork<Claimed> {
  readonly everyMs: number;
  claim(): Promise<Claimed | undefined>;
  print(claimed: Claimed): Promise<void>;
  recover(): Promise<void>;
  forget(): Promise<void>;
  failed(error: unknown): void;
}

export interface PrintQueue {
  readonly jobs: readonly Job[];
  /** Begins nothing more; resolves when what is being printed has come to its end. */
  stop(): Promise<void>;
}

/** A printer that does not answer keeps its place for a few seconds, and must not keep the others waiting. */
const MOST_AT_ONCE = 16;

/** Every process looks for work; a printer is used by one of them at a time. */
export function printQueue<Claimed>(work: PrintWork<Claimed>): PrintQueue {
  const running = new Set<Promise<void>>();
  let stopping = false;

  /** Known as running until it has come to its end, whatever that is. */
  function during(promise: Promise<void>): Promise<void> {
    const whole: Promise<void> = promise.finally(() => running.delete(whole));
    running.add(whole);
    return whole;
  }

  async function begin(): Promise<void> {
    while (!stopping && running.size < MOST_AT_ONCE) {
      const claimed = await work.claim();
      if (claimed === undefined) return;
      // Then its printer may have more to do.
      void during(work.print(claimed).catch(work.failed).then(begin).catch(work.failed));
    }
  }

  return {
    jobs: [
      { name: 'print-tickets', everyMs: work.everyMs, run: () => during(begin()) },
      { name: 'recover-print-jobs', everyMs: 5_000, run: work.recover },
      { name: 'forget-print-jobs', everyMs: 3_600_000, run: work.forget },
    ],
    async stop() {
      stopping = true;
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
