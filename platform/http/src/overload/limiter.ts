import { adaptiveLimit, type LimitOptions } from './adaptive-limit.ts';
import type { Priority } from './priority.ts';
import { retryAfter } from './retry-after.ts';
import { servedRate } from './served-rate.ts';
import { waitingRoom, type Waiting } from './waiting-room.ts';
import { whoIsInside, type Inside } from './who-is-inside.ts';

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
export function createLimiter(o: LimiterOptions = {}): Limiter {
  const now = o.now ?? (() => performance.now());
  const limit = adaptiveLimit(o);
  const parts: Parts = {
    ...{ now, limit, room: waitingRoom(), inside: whoIsInside({ limit, now }) },
    ...{ retry: retryAfter(o.random ?? Math.random), served: servedRate() },
  };
  const { room, inside, retry, served } = parts;
  return {
    visit: (visitor) => visit(parts, visitor),
    tick(lagMs) {
      const at = now();
      inside.overlookIdle();
      limit.tick(at, lagMs);
      retry.tick(at);
      served.tick(at);
      letInWhoWaits(parts);
      room.expire(at);
    },
    state: () => ({
      limit: limit.value,
      inFlight: inside.size(),
      queued: { high: room.sizeOf('high'), normal: room.sizeOf('normal'), low: room.sizeOf('low') },
    }),
  };
}

interface Parts {
  now(): number;
  readonly limit: ReturnType<typeof adaptiveLimit>;
  readonly room: ReturnType<typeof waitingRoom>;
  readonly inside: ReturnType<typeof whoIsInside>;
  readonly retry: ReturnType<typeof retryAfter>;
  readonly served: ReturnType<typeof servedRate>;
}

function visit(parts: Parts, visitor: Visitor): Leave {
  const { now, limit, room, inside, retry, served } = parts;
  let entered: Inside | undefined;
  const { priority } = visitor;
  const waiting: Waiting = {
    ...{ priority, since: now() },
    enter() {
      retry.admitted();
      entered = inside.letIn(visitor);
      visitor.enter();
    },
    leave: () => visitor.refuse(retry.shed()),
  };
  if (room.size === 0 && inside.hasRoomFor(priority)) waiting.enter();
  else if (!room.add(waiting, Math.max(LEAST_QUEUE, served.perMs() * QUEUE_MS))) waiting.leave();
  else letInWhoWaits(parts);
  return (well) => {
    if (entered === undefined) return room.remove(waiting);
    // Without this, it was overlooked in the meantime.
    if (!inside.letOut(entered)) return;
    served.one();
    if (well) limit.ended(visitor.kind, now() - entered.since);
    letInWhoWaits(parts);
  };
}

function letInWhoWaits({ room, inside }: Parts): void {
  for (let next = room.first(); next && inside.hasRoomFor(next.priority); next = room.first()) {
    room.remove(next);
    next.enter();
  }
}
