import type { Log } from '@hiorder/kernel';

/** npm, the shell and the terminal each pass one Ctrl-C on: within this time they are the same one. */
const SAME_SIGNAL_MS = 2_000;

/** In order: stop accepting, finish what is in flight, flush, then the database. A second Ctrl-C does not wait. */
export function stopOnSignals(o: {
  say(what: string): void;
  log: Log;
  /** After everything else. */
  last(): Promise<void>;
}): {
  stopsBy(stop: () => Promise<void>): void;
} {
  let end: (() => Promise<void>) | undefined;
  let asked: number | undefined;
  const everything = async (): Promise<void> => {
    try {
      await end?.();
    } finally {
      await o.last();
    }
  };
  const stop = (signal: string): void => {
    if (asked !== undefined) {
      if (Date.now() - asked > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    asked = Date.now();
    o.say(`Stopping (${signal}) …`);
    everything().then(
      () => {
        o.say('Stopped. Everything is kept.');
        process.exit(0);
      },
      (error: unknown) => {
        o.log.error({ error: String(error) }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  // Somebody started us as a child with a line to it, and is gone.
  process.on('disconnect', () => stop('nobody waits for us any more'));
  return {
    stopsBy(how) {
      end = how;
    },
  };
}
