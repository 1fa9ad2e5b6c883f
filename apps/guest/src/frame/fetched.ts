import { pause } from '@hiorder/ui';
import { fetchMissingStyles } from './missing-styles.ts';

const ATTEMPTS = 6;
const LONGEST_MS = 16_000;

/** Code may be asked for in a tunnel: it comes when the network does. */
export const fetched = <T>(load: () => Promise<T>): Promise<T> => tryFor(ATTEMPTS, load);

/** What somebody waits for, or their order does: never given up. */
export const fetchedAtLast = <T>(load: () => Promise<T>): Promise<T> => tryFor(Infinity, load);

async function tryFor<T>(attempts: number, load: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      if (attempt > 1) await fetchMissingStyles();
      return await load();
    } catch (failure) {
      if (attempt >= attempts) throw failure;
      // Ends sooner when the line is back.
      await pause(Math.min(1000 * 2 ** (attempt - 1), LONGEST_MS));
    }
  }
}
