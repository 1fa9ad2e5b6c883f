import { createLimiter, type LimiterOptions } from '../overload/limiter.ts';
import type { Priority } from '../overload/priority.ts';

/** What one request costs: time of the only processor, and time at a dependency. */
export interface Work {
  readonly kind: string;
  readonly priority: Priority;
  readonly cpuMs: number;
  ioMs: number;
  /** Requests a second. */
  rate: number;
}

interface Running {
  readonly work: Work;
  readonly arrived: number;
  cpuLeft: number;
  ioUntil: number;
  end(): void;
}

export interface Tally {
  offered: number;
  served: number;
  shed: number;
  /** From arrival to answer, of those served. */
  took: number[];
}

const SHED_CPU_MS = 0.025;

/**
 * A process with one thread and a dependency, in steps of a simulated millisecond: requests share the processor, and
 * turning one away costs a little of it. Nothing here is left to chance.
 */
export function simulatedServer(works: readonly Work[], o: LimiterOptions = {}) {
  let now = 0;
  let lag = 0;
  let debt = 0;
  const random = sequence();
  const limiter = createLimiter({ now: () => now, random, ...o });
  const running = new Set<Running>();
  const due = new Map<Work, number>(works.map((work) => [work, 0]));
  let tallies = new Map<Work, Tally>();
  const tally = (work: Work): Tally => {
    const one = tallies.get(work) ?? { offered: 0, served: 0, shed: 0, took: [] };
    tallies.set(work, one);
    return one;
  };

  function arrive(work: Work): void {
    const arrived = now;
    tally(work).offered += 1;
    const one: Running = { work, arrived, cpuLeft: work.cpuMs, ioUntil: 0, end: () => leave(true) };
    const leave = limiter.visit({
      ...{ priority: work.priority, kind: work.kind, idles: () => false },
      enter: () => running.add(Object.assign(one, { ioUntil: now + work.ioMs * (0.5 + random()) })),
      refuse() {
        tally(work).shed += 1;
        debt += SHED_CPU_MS;
      },
    });
  }

  /** One millisecond of the processor, for whoever is ready, in the order in which they came. */
  function compute(): void {
    const paid = Math.min(1, debt);
    debt -= paid;
    let left = 1 - paid;
    let ready = 0;
    for (const one of running) {
      if (one.ioUntil > now) continue;
      ready += 1;
      const spent = Math.min(left, one.cpuLeft);
      left -= spent;
      one.cpuLeft -= spent;
      if (one.cpuLeft > 1e-9) continue;
      running.delete(one);
      tally(one.work).served += 1;
      tally(one.work).took.push(now - one.arrived);
      one.end();
    }
    // A round of the event loop serves everybody who is ready a little.
    lag = debt + Math.min(ready * 0.3, 200);
  }

  return {
    limiter,
    /** Runs for so long and answers what has become of each kind of work in this time. */
    run(ms: number): ReadonlyMap<Work, Tally> {
      tallies = new Map();
      for (const end = now + ms; now < end; now += 1) {
        for (const work of works) {
          const owed = (due.get(work) ?? 0) + work.rate / 1_000;
          for (let i = 0; i < Math.floor(owed); i += 1) arrive(work);
          due.set(work, owed - Math.floor(owed));
        }
        compute();
        if (now % 25 === 0) limiter.tick(lag);
      }
      return tallies;
    },
  };
}

/** The same numbers every time. */
function sequence(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
