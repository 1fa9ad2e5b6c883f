import { createLimiter, type Limiter, type LimiterOptions } from './limiter.ts';
import { tickWhileBusy } from './tick-while-busy.ts';

/** A limit with its clock. Several doors may share one: what comes in by any of them is the same work. */
export interface Gate {
  readonly limiter: Limiter;
  /** To be called with each request. */
  wake(): void;
}

export function createGate(o?: LimiterOptions): Gate {
  const limiter = createLimiter(o);
  return { limiter, wake: tickWhileBusy(limiter) };
}

const gates = new WeakMap<object, Gate>();

export const keepGate = (http: object, gate: Gate): void => void gates.set(http, gate);

/** What limits this server's requests; undefined where nothing does. */
export const gateOf = (http: object): Gate | undefined => gates.get(http);
