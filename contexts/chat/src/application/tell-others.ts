import type { MessageLog } from './ports/message-log.ts';
import type { Telling } from './news.ts';

export interface Teller {
  /** Something waits. */
  wake(): void;
  /** Tells what waits (as long as that works), then stops. */
  stop(): Promise<void>;
}

export interface TellingOptions {
  readonly log: Pick<MessageLog, 'drain'>;
  tell(waiting: readonly Telling[]): Promise<void>;
  onError(error: unknown): void;
  /** What a crashed process, or another one, has left is noticed after so long. Default 1 s. */
  readonly lookEveryMs?: number;
}

/** Tells other contexts what the log holds for them: in order, at least once, as long as it runs. */
export function startTelling({ log, tell, onError, lookEveryMs = 1_000 }: TellingOptions): Teller {
  let stopping = false;
  let raised = true;
  let release: () => void = () => undefined;
  const raise = (): void => {
    raised = true;
    release();
  };
  const wait = async (): Promise<void> => {
    if (raised) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      release = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };
  const running = (async () => {
    for (;;) {
      const last = stopping;
      raised = false;
      try {
        while ((await log.drain(tell)) > 0);
      } catch (error) {
        onError(error);
        raised = stopping;
      }
      if (last) return;
      if (!stopping) await wait();
    }
  })();
  return {
    wake: raise,
    async stop() {
      stopping = true;
      raise();
      await running;
    },
  };
}
