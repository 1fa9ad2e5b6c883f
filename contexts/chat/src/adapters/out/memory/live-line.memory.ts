import type { Live, LiveLine } from '../../../application/ports/live-line.ts';
import { createFollowers } from './followers.ts';

/** Of one process. */
export function memoryLiveLine(): LiveLine & { tell(live: Live): void } {
  const followers = createFollowers();
  const tell = (live: Live): void => followers.tell(live.ref.storeId, live);
  return {
    tell,
    say: tell,
    async follow(storeId, follower) {
      followers.add(storeId, follower);
      return () => void followers.remove(storeId, follower);
    },
    close: async () => undefined,
  };
}
