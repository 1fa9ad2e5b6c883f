import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile, simulatedServer, type Tally, type Work } from '../testing/simulated-server.ts';
import { createLimiter } from './limiter.ts';

const work = (kind: string, priority: Work['priority'], more: Partial<Work>): Work => ({
  ...{ kind, priority, cpuMs: 1, ioMs: 5, rate: 0 },
  ...more,
});

/** A restaurant's mixture: 0.05·1 + 0.35·1.5 + 0.6·0.5 = 0.875 ms of the processor for each request. */
function mixture() {
  const pay = work('pay', 'high', { ioMs: 40 });
  const place = work('place', 'normal', { cpuMs: 1.5, ioMs: 8 });
  const browse = work('browse', 'low', { cpuMs: 0.5, ioMs: 1 });
  const all = [pay, place, browse];
  const offer = (perSecond: number): void => {
    [pay.rate, place.rate, browse.rate] = [perSecond * 0.05, perSecond * 0.35, perSecond * 0.6];
  };
  return { pay, place, browse, all, offer };
}

const CAPACITY = 1_000 / 0.875;
const useful = (tallies: ReadonlyMap<Work, Tally>): number =>
  [...tallies].reduce((sum, [{ cpuMs }, { served }]) => sum + cpuMs * served, 0);
const shedOf = (tallies: ReadonlyMap<Work, Tally>): number =>
  [...tallies.values()].reduce((sum, one) => sum + one.shed, 0);
const p99 = (tally: Tally): number => percentile(tally.took, 0.99);

test('up to what it can serve, nobody is turned away', () => {
  const { all, offer } = mixture();
  const server = simulatedServer(all);
  for (const share of [0.1, 0.5, 0.9]) {
    offer(CAPACITY * share);
    assert.equal(shedOf(server.run(20_000)), 0, `at ${share}`);
  }
});

test('ten times of that: almost as much work is done, paying goes first, answers stay quick, and then all is well', () => {
  const { all, offer, pay, place, browse } = mixture();
  const server = simulatedServer(all);
  offer(CAPACITY * 0.9);
  server.run(10_000);
  const normal = server.run(10_000);
  offer(CAPACITY * 10);
  server.run(5_000);
  const over = server.run(20_000);

  assert.ok(useful(over) >= 0.75 * useful(normal) * 2, `${useful(over)} against ${2 * useful(normal)}`);
  assert.ok(over.get(pay)!.served / over.get(pay)!.offered > 0.994);
  assert.ok(over.get(browse)!.served < over.get(place)!.served, 'browsing gives way');
  assert.ok(p99(over.get(pay)!) < 100, `paying takes ${p99(over.get(pay)!)}`);
  assert.ok(p99(over.get(place)!) < 200, `placing takes ${p99(over.get(place)!)}`);

  offer(CAPACITY * 0.9);
  server.run(5_000);
  assert.equal(shedOf(server.run(10_000)), 0);
});

test('without a limit the same server would begin everything and end nothing in time', () => {
  const { all, offer, place } = mixture();
  const server = simulatedServer(all, { initial: 1e6, least: 1e6, most: 1e6 });
  offer(CAPACITY * 2);
  server.run(3_000);
  const { took } = server.run(2_000).get(place)!;
  assert.ok(server.limiter.state().inFlight > 1_000, String(server.limiter.state().inFlight));
  assert.ok(percentile(took, 0.5) > 1_000, String(percentile(took, 0.5)));
});

test('a dependency that becomes slow for all narrows the door, and is found well again', () => {
  const { all, offer } = mixture();
  const server = simulatedServer(all);
  offer(CAPACITY * 0.8);
  server.run(20_000);
  const before = server.limiter.state().limit;
  all.forEach((one) => (one.ioMs *= 60));
  server.run(10_000);
  const { limit, inFlight } = server.limiter.state();
  assert.ok(limit <= before && inFlight <= limit, `${inFlight} of ${limit}, before ${before}`);
  all.forEach((one) => (one.ioMs /= 60));
  server.run(10_000);
  assert.equal(shedOf(server.run(10_000)), 0);
});

test('one slow dependency does not turn away who does not need it', () => {
  const { all, offer, pay, place, browse } = mixture();
  const server = simulatedServer(all);
  offer(CAPACITY * 0.5);
  server.run(20_000);
  pay.ioMs = 900;
  const tallies = server.run(20_000);
  for (const one of [pay, place, browse]) assert.equal(tallies.get(one)?.shed, 0, one.kind);
});

test('a late event loop narrows the door, whatever the requests take', () => {
  let now = 0;
  const limiter = createLimiter({ now: () => now, initial: 200, least: 10 });
  const round = (lagMs: number): void => {
    const leaves = Array.from({ length: 150 }, () => visit(limiter).leave);
    now += 25;
    leaves.forEach((leave) => leave(true));
    limiter.tick(lagMs);
  };
  for (let i = 0; i < 100; i += 1) round(0);
  assert.ok(limiter.state().limit > 200);
  for (let i = 0; i < 400; i += 1) round(400);
  assert.ok(limiter.state().limit < 100, String(limiter.state().limit));
});

function visit(
  limiter: ReturnType<typeof createLimiter>,
  more: { priority?: Work['priority']; idles?: boolean } = {},
) {
  const seen = { state: 'waits' as 'waits' | 'in' | 'refused', retryAfter: 0 };
  const leave = limiter.visit({
    ...{ priority: more.priority ?? 'normal', kind: 'k', idles: () => more.idles ?? false },
    enter: () => (seen.state = 'in'),
    refuse: (retryAfter) => Object.assign(seen, { state: 'refused', retryAfter }),
  });
  return { seen, leave };
}

const small = { initial: 10, least: 10, most: 10 };

test('the last places are for what matters', () => {
  const limiter = createLimiter({ ...small, now: () => 0 });
  const states = (['low', 'normal', 'high'] as const).map((priority) =>
    Array.from({ length: 10 }, () => visit(limiter, { priority }).seen).filter(({ state }) => state === 'in'),
  );
  assert.deepEqual(
    states.map((one) => one.length),
    [7, 2, 1],
  );
});

test('who matters more is let in first; when the queue is full, the least goes', () => {
  let now = 0;
  const limiter = createLimiter({ ...small, now: () => now, random: () => 0 });
  const inside = Array.from({ length: 10 }, () => visit(limiter, { priority: 'high' }));
  const low = Array.from({ length: 64 }, () => visit(limiter, { priority: 'low' }).seen);
  const high = visit(limiter, { priority: 'high' }).seen;
  const lateLow = visit(limiter, { priority: 'low' }).seen;
  assert.deepEqual(
    [low.at(-1), lateLow.state, high.state],
    [{ state: 'refused', retryAfter: 1 }, 'refused', 'waits'],
  );
  inside[0]!.leave(true);
  assert.equal(high.state, 'in');
  inside.slice(1).forEach(({ leave }) => leave(true));
  assert.equal(low.filter(({ state }) => state === 'in').length, 6);
  now += 249;
  limiter.tick(0);
  assert.deepEqual(limiter.state().queued, { high: 0, normal: 0, low: 57 });
  now += 1;
  limiter.tick(0);
  assert.deepEqual(limiter.state().queued, { high: 0, normal: 0, low: 0 });
});

test('a queue that stands is left sooner than a crowd', () => {
  let now = 0;
  const limiter = createLimiter({ ...small, now: () => now });
  Array.from({ length: 10 }, () => visit(limiter, { priority: 'high' }));
  const enter = (priority: Work['priority']) => visit(limiter, { priority }).seen;
  const early = enter('normal');
  const late: ReturnType<typeof enter>[] = [];
  const wait = (ms: number): void => {
    now += ms;
    limiter.tick(0);
  };
  wait(400);
  late.push(enter('normal'));
  assert.equal(early.state, 'waits');
  wait(90);
  assert.equal(late[0]!.state, 'waits');
  wait(10);
  assert.deepEqual([early.state, late[0]!.state], ['refused', 'refused']);
  // Nobody is left: the next one is a crowd again.
  wait(25);
  const next = enter('normal');
  wait(400);
  assert.equal(next.state, 'waits');
});

test('who gives up while waiting leaves no trace', () => {
  const limiter = createLimiter({ ...small, now: () => 0 });
  const inside = Array.from({ length: 10 }, () => visit(limiter, { priority: 'high' }));
  const waiting = visit(limiter);
  waiting.leave(false);
  inside.forEach(({ leave }) => leave(true));
  assert.equal(waiting.seen.state, 'waits');
  assert.deepEqual(limiter.state(), { limit: 10, inFlight: 0, queued: { high: 0, normal: 0, low: 0 } });
});

test('slow clients do not hold places', () => {
  let now = 0;
  const limiter = createLimiter({ ...small, now: () => now });
  const idle = Array.from({ length: 10 }, () => visit(limiter, { priority: 'high', idles: true }));
  now += 900;
  const next = visit(limiter, { priority: 'high' }).seen;
  limiter.tick(0);
  assert.equal(next.state, 'waits');
  now += 99;
  const last = visit(limiter, { priority: 'high' }).seen;
  now += 1;
  limiter.tick(0);
  assert.deepEqual([next.state, last.state, limiter.state().inFlight], ['in', 'in', 2]);
  idle.forEach(({ leave }) => leave(true));
  assert.equal(limiter.state().inFlight, 2);
});

test('the more are turned away, the later they are asked to come back, and not all at once', () => {
  let now = 0;
  let seed = 0;
  const random = () => (seed = (seed + 0.37) % 1);
  const limiter = createLimiter({ ...small, now: () => now, random });
  const asked = (): number[] => {
    const leaves = Array.from({ length: 10 }, () => visit(limiter, { priority: 'high' }).leave);
    for (let i = 0; i < 64; i += 1) leaves.push(visit(limiter, { priority: 'high' }).leave);
    const refused = Array.from({ length: 100 }, () => visit(limiter, { priority: 'high' }).seen.retryAfter);
    leaves.forEach((leave) => leave(true));
    now += 1_000;
    limiter.tick(0);
    return refused;
  };
  assert.deepEqual(new Set(asked()), new Set([1, 2]));
  for (let i = 0; i < 3; i += 1) asked();
  const later = asked();
  assert.ok(new Set(later).size > 1 && Math.max(...later) <= 10, later.join());
});
