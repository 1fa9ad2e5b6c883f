import { adaptiveLimit, type LimitOptions } from './adaptive-limit.ts';
import { SHARE, type Priority } from './priority.ts';
import { retryAfter } from './retry-after.ts';
import { waitingRoom, type Waiting } from './waiting-room.ts';

export interface LimiterOptions extends LimitOptions {
  readonly now?: () => number;
  readonly random?: () => number;
}

/** A request that asks to be let in; exactly one of `enter` and `refuse` is called, now or later. */
export interface Visitor {
  readonly priority: Priority;
  /** Requests of one kind usually take alike: method and route. */
  readonly kind: string;
  enter(): void;
  refuse(retryAfterSeconds: number): void;
  /** It only waits for a slow client: the slot is for work. */
  idles(): boolean;
}

/** `well`: how long it took says something about us. */
export type Leave = (well: boolean) => void;

export interface Limiter {
  /** The answer must be called once the request has ended, whatever became of it. */
  visit(visitor: Visitor): Leave;
  tick(lagMs: number): void;
  state(): {
    readonly limit: number;
    readonly inFlight: number;
    readonly queued: Readonly<Record<Priority, number>>;
  };
}

/** The queue is as long as what is served in this time, so that nobody waits much longer. */
const QUEUE_MS = 100;
const LEAST_QUEUE = 64;
/** Longer than any request should need to arrive, and any answer to be taken. */
const IDLE_AFTER_MS = 1_000;

interface Inside {
  readonly visitor: Visitor;
  readonly since: number;
}

export function createLimiter(o: LimiterOptions = {}): Limiter {
  const now = o.now ?? (() => performance.now());
  const limit = adaptiveLimit(o);
  const room = waitingRoom();
  const retry = retryAfter(o.random ?? Math.random);
  const inside = new Set<Inside>();
  const served = servedPerMs();

  const hasRoomFor = (priority: Priority): boolean => inside.size < Math.ceil(limit.value * SHARE[priority]);

  function letIn(visitor: Visitor): Inside {
    const one: Inside = { visitor, since: now() };
    inside.add(one);
    limit.began(inside.size);
    retry.admitted();
    visitor.enter();
    return one;
  }

  function letInWhoWaits(): void {
    for (let next = room.first(); next && hasRoomFor(next.priority); next = room.first()) {
      room.remove(next);
      next.enter();
    }
  }

  /** Not ended, but no longer counted. */
  function overlookIdle(): void {
    const before = now() - IDLE_AFTER_MS;
    for (const one of inside) {
      if (one.since > before) break;
      if (one.visitor.idles()) inside.delete(one);
    }
  }

  return {
    visit(visitor) {
      let entered: Inside | undefined;
      const { priority } = visitor;
      const waiting: Waiting = {
        ...{ priority, since: now() },
        enter: () => (entered = letIn(visitor)),
        leave: () => visitor.refuse(retry.shed()),
      };
      if (room.size === 0 && hasRoomFor(priority)) waiting.enter();
      else if (!room.add(waiting, Math.max(LEAST_QUEUE, served.perMs() * QUEUE_MS))) waiting.leave();
      else letInWhoWaits();
      return (well) => {
        if (entered === undefined) return room.remove(waiting);
        // Without this, it was overlooked in the meantime.
        if (!inside.delete(entered)) return;
        served.one();
        if (well) limit.ended(visitor.kind, now() - entered.since);
        letInWhoWaits();
      };
    },
    tick(lagMs) {
      const at = now();
      overlookIdle();
      limit.tick(at, lagMs);
      retry.tick(at);
      served.tick(at);
      letInWhoWaits();
      room.expire(at);
    },
    state: () => ({
      limit: limit.value,
      inFlight: inside.size,
      queued: { high: room.sizeOf('high'), normal: room.sizeOf('normal'), low: room.sizeOf('low') },
    }),
  };
}

/** How many requests are ended in a millisecond, of late. */
function servedPerMs() {
  let rate = 0;
  let count = 0;
  let since = -Infinity;
  return {
    one: () => void (count += 1),
    perMs: () => rate,
    tick(at: number): void {
      if (at - since < 200) return;
      const seen = count / (at - since);
      rate = rate === 0 ? seen : rate + 0.3 * (seen - rate);
      [count, since] = [0, at];
    },
  };
}
