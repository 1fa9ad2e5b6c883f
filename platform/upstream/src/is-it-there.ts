import type { Dispatcher } from 'undici';
import type { Addresses } from './addresses.ts';
import { isConnectionLost } from './failures.ts';

/** Answered at once by whatever runs, however much it has to do. */
const PATH = '/health/live';
const PATIENCE_MS = 2_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/** Asks addresses that did not answer in time whether they are there, until they are: no caller has to find it out. */
export function isItThere(
  addresses: Addresses,
  dispatch: Dispatcher['dispatch'],
  patienceMs = PATIENCE_MS,
): (address: string) => void {
  const asking = new Set<string>();

  const ask = (address: string, pauseMs: number): void => {
    let answered = false;
    const again = (): void => ask(address, Math.min(pauseMs * 2, LONGEST_PAUSE_MS));
    const request = { origin: address, path: PATH, method: 'GET' } as const;
    dispatch(
      { ...request, headersTimeout: patienceMs, bodyTimeout: patienceMs },
      {
        onRequestStart: () => undefined,
        onResponseStart() {
          answered = true;
          asking.delete(address);
          addresses.worked(address);
        },
        onResponseData: () => undefined,
        onResponseEnd: () => undefined,
        onResponseError(_controller, error) {
          if (answered) return;
          if (isOver(error)) return void asking.delete(address);
          if (isConnectionLost(error)) {
            asking.delete(address);
            return addresses.failed(address);
          }
          if (!addresses.all.includes(address)) return void asking.delete(address);
          addresses.silent(address);
          setTimeout(again, pauseMs).unref();
        },
      },
    );
  };
  return (address) => {
    if (asking.has(address)) return;
    asking.add(address);
    ask(address, FIRST_PAUSE_MS);
  };
}

/** We are about to stop ourselves. */
const isOver = (error: unknown): boolean =>
  ['UND_ERR_DESTROYED', 'UND_ERR_CLOSED'].includes(String((error as { code?: unknown }).code));
