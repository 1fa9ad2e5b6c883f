import type { Log } from '@hiorder/kernel';

/** A process that stops waits no longer than this; what is left then is found again by reconciliation. */
const LONGEST_MS = 10_000;

export interface Background {
  /** Waits for `work` so long at most; undefined when it takes longer. It goes on then and is seen to its end. */
  waitFor<T>(work: Promise<T>, ms: number): Promise<T | undefined>;
  /** When everything that nobody waits for any more has ended. */
  ended(): Promise<void>;
}

export function createBackground(log: Log): Background {
  const running = new Set<Promise<unknown>>();

  async function waitFor<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(late.resolve, Math.max(0, ms), undefined);
    try {
      return await Promise.race([work, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async waitFor(work, ms) {
      let alone = false;
      const watched = work.catch((error: unknown) => {
        if (alone) log.error({ err: error }, 'a payment that nobody waits for any more failed');
      });
      running.add(watched);
      void watched.then(() => running.delete(watched));
      const result = await waitFor(work, ms);
      alone = true;
      return result;
    },
    async ended() {
      await waitFor(Promise.all(running), LONGEST_MS);
    },
  };
}
