import type { adaptiveLimit } from './adaptive-limit.ts';
import { SHARE, type Priority } from './priority.ts';

/** Longer than any request should need to arrive, and any answer to be taken. */
const IDLE_AFTER_MS = 1_000;

/** What is known of a request that is being served. */
interface Served {
  idles(): boolean;
}

export interface Inside {
  readonly visitor: Served;
  readonly since: number;
}

/** The requests that are being served, as against those in the waiting room. */
export function whoIsInside(o: { limit: ReturnType<typeof adaptiveLimit>; now(): number }) {
  const inside = new Set<Inside>();
  return {
    size: () => inside.size,
    hasRoomFor: (priority: Priority): boolean => inside.size < Math.ceil(o.limit.value * SHARE[priority]),
    letIn(visitor: Served): Inside {
      const one: Inside = { visitor, since: o.now() };
      inside.add(one);
      o.limit.began(inside.size);
      return one;
    },
    /** False: it was not counted any more. */
    letOut: (one: Inside): boolean => inside.delete(one),
    /** Not ended, but no longer counted. */
    overlookIdle(): void {
      const before = o.now() - IDLE_AFTER_MS;
      for (const one of inside) {
        if (one.since > before) break;
        if (one.visitor.idles()) inside.delete(one);
      }
    },
  };
}
