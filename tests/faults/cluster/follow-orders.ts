import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { listen, type LiveStream } from '../../support/live.ts';
import { boardOf } from './board.ts';
import type { Stage } from './stage.ts';

const PAUSE_MS = 100;
const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };

export interface Follower {
  /** Resolves when it knows of every order that was placed since it began. */
  hasHeardAll(): Promise<void>;
  /** Whenever it was not let in. */
  readonly failures: readonly string[];
  /** How often it has come. */
  comings(): number;
  stop(): Promise<void>;
}

/**
 * A screen in the kitchen: it comes back whenever its stream is cut, and goes on after the last thing it was told. Where
 * it is told that something was left out it reads the board; what nobody tells it, it has missed.
 */
export async function followOrders(stage: Stage): Promise<Follower> {
  const { cluster, pos, placed, alsoStops } = stage;
  const known = new Set<unknown>(placed.keys());
  const failures: string[] = [];
  const said: string[] = [];
  let lastEventId: string | undefined;
  let stream: LiveStream | undefined;
  let [stopping, comings, taken] = [false, 0, 0];
  const come = async (): Promise<void> => {
    stream = await listen(cluster.baseUrl, pos.token!, lastEventId);
    [comings, taken] = [comings + 1, 0];
  };
  const take = async (): Promise<void> => {
    for (const { id, event, data } of stream?.events.slice(taken) ?? []) {
      taken += 1;
      if (id !== '') lastEventId = id;
      known.add(data?.orderId);
      if (event !== 'resync') continue;
      said.push(JSON.stringify(data));
      for (const orderId of await boardOf(pos)) known.add(orderId);
    }
  };
  await come();
  let looking = Promise.resolve();
  const look = (): Promise<void> => (looking = looking.then(take));
  const running = (async () => {
    while (!stopping) {
      await stream?.closed;
      await look();
      stream = undefined;
      if (stopping) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      await come().catch((error: unknown) => void failures.push(String(error)));
    }
  })();
  const follower: Follower = {
    failures,
    comings: () => comings,
    hasHeardAll: () =>
      eventually(async () => {
        await look();
        const missed = [...placed.keys()].filter((id) => !known.has(id));
        assert.deepEqual(missed, [], `missed in ${comings} streams, with ${said.join()}`);
      }, PATIENCE),
    async stop() {
      stopping = true;
      stream?.close();
      await running;
    },
  };
  alsoStops(follower);
  return follower;
}
