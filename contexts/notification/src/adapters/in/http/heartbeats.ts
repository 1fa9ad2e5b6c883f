import type { LiveHub } from '../../../application/live-hub.ts';
import type { LiveStream } from '../../../application/streams-of-store.ts';

/** How many groups of streams take turns, so that not all are written to at the same moment. */
const TURNS = 15;

/** One timer for all streams: heartbeats, and the end of those whose token has expired. */
export function startHeartbeats(hub: LiveHub, everyMs: number): { stop(): void } {
  const turns = new WeakMap<LiveStream, number>();
  let next = 0;
  let turn = 0;
  const timer = setInterval(() => {
    turn = (turn + 1) % TURNS;
    for (const stream of hub.sweep()) {
      const own = turns.get(stream) ?? next++ % TURNS;
      turns.set(stream, own);
      if (own === turn) stream.beat();
    }
  }, everyMs / TURNS);
  return { stop: () => clearInterval(timer) };
}
