import { ProblemError } from '@hiorder/http';

/** How many streams one caller may hold, so that nobody fills the process alone. */
export interface StreamLimits {
  /** Throws a 429 problem; else answers how to give the place back. */
  take(sub: string): () => void;
}

export function createStreamLimits(perCaller: number): StreamLimits {
  const held = new Map<string, number>();
  return {
    take(sub) {
      const count = held.get(sub) ?? 0;
      if (count >= perCaller) {
        throw new ProblemError({
          status: 429,
          code: 'too-many-streams',
          title: 'There are too many live connections of yours',
          detail: 'Close another window of this page first.',
          retryAfter: 30,
        });
      }
      held.set(sub, count + 1);
      return () => {
        const left = (held.get(sub) ?? 1) - 1;
        if (left > 0) held.set(sub, left);
        else held.delete(sub);
      };
    },
  };
}
