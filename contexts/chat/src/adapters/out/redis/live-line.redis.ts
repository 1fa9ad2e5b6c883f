import type { Redis } from '@hiorder/redis';
import type { Live, LiveLine } from '../../../application/ports/live-line.ts';
import { createFollowers } from '../memory/followers.ts';
import { liveChannel } from './keys.ts';

/** Of all replicas: a channel for each store that somebody here looks at. */
export function redisLiveLine(redis: Redis): LiveLine {
  const followers = createFollowers();
  const subscriber = redis.subscriber({
    onMessage(_channel, message) {
      const live = JSON.parse(message) as Live;
      followers.tell(live.ref.storeId, live);
    },
    // What was said meanwhile is lost.
    onChange: (isUp) => {
      if (isUp) followers.missed();
    },
  });
  return {
    say(passing) {
      const channel = liveChannel(redis, passing.ref.storeId);
      redis.run((commands) => commands.publish(channel, JSON.stringify(passing))).catch(() => undefined);
    },
    async follow(storeId, follower) {
      followers.add(storeId, follower);
      const stop = (): void => {
        if (followers.remove(storeId, follower)) subscriber.unsubscribe(liveChannel(redis, storeId));
      };
      try {
        await subscriber.subscribe(liveChannel(redis, storeId));
        return stop;
      } catch (error) {
        stop();
        throw error;
      }
    },
    close: () => subscriber.close(),
  };
}
