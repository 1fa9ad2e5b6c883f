import { setTimeout as sleep } from 'node:timers/promises';
import { TechnicalError, type Log } from '@hiorder/kernel';
import type { KeySource } from './fetch-keys.ts';
import type { KeyFile } from './key-file.ts';

export interface RemoteKeysOptions<Keys> {
  readonly source: KeySource<Keys>;
  readonly file?: KeyFile<Keys>;
  readonly log: Log;
  /** After a failure nobody waits for identity again for so long, while there are keys. Default 5 s. */
  readonly restMs?: number;
}

export interface RemoteKeys<Keys> {
  current(): Promise<Keys>;
  stop(): void;
}

const LONGEST_PAUSE_MS = 5_000;

/**
 * Identity's keys over the network. They are fetched in the background until they are there, so that a process can
 * start while identity is away; later, while identity does not answer, those known last go on counting.
 */
export function remoteKeys<Keys extends object>(o: RemoteKeysOptions<Keys>): RemoteKeys<Keys> {
  const stopping = new AbortController();
  let known = o.file?.read();
  let underWay: Promise<Keys> | undefined;
  let restsUntil = 0;

  const fetch = async (): Promise<Keys> => {
    try {
      const keys = await o.source.fetch();
      if (JSON.stringify(keys) !== JSON.stringify(known)) o.file?.write(keys);
      return (known = keys);
    } catch (cause) {
      // Whoever shows tokens with invented keys must not make everybody wait for one who does not answer.
      restsUntil = performance.now() + (o.restMs ?? 5_000);
      throw new TechnicalError('keys-unavailable', 'identity does not answer', { retryable: true, cause });
    } finally {
      underWay = undefined;
    }
  };
  const fetchOnce = (): Promise<Keys> => (underWay ??= fetch());

  void untilItWorks(fetchOnce, { log: o.log, signal: stopping.signal });
  return {
    async current() {
      if (known !== undefined && performance.now() < restsUntil) return known;
      return fetchOnce().catch((err: unknown) => {
        if (known === undefined) throw err;
        o.log.warn({ err }, 'signing keys not renewed; those known last go on counting');
        return known;
      });
    },
    stop() {
      stopping.abort();
      o.source.close();
    },
  };
}

async function untilItWorks(
  work: () => Promise<unknown>,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<void> {
  for (let pause = 100; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await work();
      return;
    } catch (err) {
      if (pause === LONGEST_PAUSE_MS) log.warn({ err }, 'waiting for the signing keys of identity');
    }
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
