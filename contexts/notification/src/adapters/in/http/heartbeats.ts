import type { LiveHub } from '../../../application/live-hub.ts';
import { TURNS } from './response-stream.ts';

/** One timer for all streams: heartbeats, and the end of those whose token has expired. */
export function startHeartbeats(hub: LiveHub, everyMs: number): { stop(): void } {
  let turn = 0;
  const timer = setInterval(() => {
    turn = (turn + 1) % TURNS;
    hub.sweep((stream) => {
      if (stream.turn === turn) stream.beat();
    });
  }, everyMs / TURNS);
  return { stop: () => clearInterval(timer) };
}
