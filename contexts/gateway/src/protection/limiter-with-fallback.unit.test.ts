import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixedClock, TechnicalError, type Log } from '@hiorder/kernel';
import { limiterWithFallback } from './limiter-with-fallback.ts';

const rule = { burst: 1, perSecond: 1 };
const away = new TechnicalError('redis-unavailable', 'away', { retryable: true });
const SHARED = 0;
const OWN = 7;

function setUp(answer: () => Promise<number>) {
  const clock = fixedClock('2026-01-01T00:00:00Z');
  const said: string[] = [];
  const note = (level: string) => (_: object, message: string) => void said.push(`${level} ${message}`);
  const log: Log = {
    ...{ debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    child: () => log,
  };
  const world = { asked: 0, answer };
  const limiter = limiterWithFallback({
    shared: {
      take() {
        world.asked += 1;
        return world.answer();
      },
    },
    own: { take: () => OWN },
    ...{ clock, log },
  });
  return { world, clock, said, take: async () => limiter.take('key', rule) };
}

it('counts alone while Redis is away, asks once a second, and says so twice', async () => {
  const { world, clock, said, take } = setUp(() => Promise.reject(away));
  assert.deepEqual([await take(), await take(), await take(), world.asked], [OWN, OWN, OWN, 1]);
  clock.advance(1_000);
  assert.deepEqual(await Promise.all([take(), take(), take()]), [OWN, OWN, OWN]);
  assert.equal(world.asked, 2);
  world.answer = async () => SHARED;
  clock.advance(1_000);
  assert.deepEqual([await take(), await take(), world.asked], [SHARED, SHARED, 4]);
  assert.deepEqual(said, [
    'warn rate limits are counted in this process alone',
    'info rate limits are shared again',
  ]);
});

it('lets one request find out, and no other wait for it', async () => {
  const { world, clock, take } = setUp(() => Promise.reject(away));
  await take();
  clock.advance(1_000);
  const slow = Promise.withResolvers<number>();
  world.answer = () => slow.promise;
  const asking = take();
  assert.deepEqual([await take(), await take(), world.asked], [OWN, OWN, 2]);
  slow.resolve(SHARED);
  assert.equal(await asking, SHARED);
});

it('a bug is not covered up', async () => {
  const { take } = setUp(() => Promise.reject(new TechnicalError('redis-refused', 'a wrong script')));
  await assert.rejects(take(), /a wrong script/);
});
