import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { systemClock } from '@hiorder/kernel';
import { eventually, silentLog } from '@hiorder/testing';
import { busFeed } from './adapters/out/bus/bus-feed.ts';
import { redisFeed } from './adapters/out/redis/redis-feed.ts';
import { fakeBus } from './testing/fake-bus.ts';
import { feeds, QUICK, redisFor } from './testing/feeds.ts';
import { liveFeedSuite } from './testing/live-feed-suite.ts';
import { patient } from './testing/running-notification.ts';

const clock = systemClock;

liveFeedSuite(
  {
    name: 'the event log',
    makeFeed: (_, { bus }) => busFeed({ bus, clock }),
    settled: () => Promise.resolve(),
  },
  fakeBus,
);

const makeRedisFeed = (t: TestContext, { bus }: ReturnType<typeof fakeBus>) =>
  redisFeed({
    ...{ bus, clock, log: silentLog, keepMessages: 2_000, keepMs: 300_000 },
    redis: redisFor(t),
    settings: QUICK,
  });

if (feeds.length > 1) {
  liveFeedSuite(
    {
      name: 'Redis',
      makeFeed: makeRedisFeed,
      settled: (feed) =>
        eventually(async () => assert.equal((await feed.health()).parts['redis'], 'ok'), patient),
    },
    fakeBus,
  );
}
