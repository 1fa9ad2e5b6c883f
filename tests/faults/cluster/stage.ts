import { inspect } from 'node:util';
import type { MenuItem } from '@hiorder/contracts';
import type { Caller } from '../../support/api.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { pace, staffOrder, startLoad, type Failure } from '../../support/load.ts';
import { isMain, machine, menuOf, requiredOptions } from '../../support/people.ts';
import { untilAnswered } from './same-key-again.ts';

export interface PlacedOrder {
  readonly orderId: string;
  readonly number: number;
  readonly tableId: string;
  /** What its guest has paid by phone. */
  readonly paid?: number;
}

/** Callers who order one dish after another, table by table. */
export interface OrderStream {
  /** Whatever was acknowledged, by its Idempotency-Key. */
  readonly placed: ReadonlyMap<string, PlacedOrder>;
  readonly failures: readonly Failure[];
  /** How often the same key was sent once more, by what was said before: status and code, or `no answer`. */
  triedAgain(): ReadonlyMap<string, number>;
  /** Resolves when so many more were acknowledged. */
  untilPlaced(more: number): Promise<void>;
  stop(): Promise<void>;
}

export interface OrderStreamOptions {
  /** How many order at the same time. Default 3. */
  readonly callers?: number;
  /** As devices do it: what is refused for the moment, or not answered, is sent again under the same key. */
  readonly sameKeyAgain?: boolean;
}

/** One cluster, and all that was ordered on it. */
export interface Stage {
  readonly cluster: TestCluster;
  readonly pos: Caller;
  readonly item: MenuItem;
  /** Of all streams so far, and what scenarios placed in other ways, by order id. */
  readonly placed: Map<string, PlacedOrder>;
  startOrders(o?: OrderStreamOptions): OrderStream;
  /** Whatever a scenario that failed has left running. */
  stopOrders(): Promise<void>;
  alsoStops(load: { stop(): Promise<void> }): void;
}

/** The first tables are left to guests. */
const FIRST_TABLE = 4;
const PATIENCE_MS = 60_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** With a token that outlives the next scenario. */
export async function openStage(cluster: TestCluster, placed: Stage['placed']): Promise<Stage> {
  const pos = await machine(cluster);
  const item = (await menuOf(cluster)).find(isMain);
  const streams: { stop(): Promise<void> }[] = [];
  return {
    cluster,
    pos,
    item,
    placed,
    startOrders(o = {}) {
      const stream = startOrders({ cluster, pos, item, placed }, o);
      streams.push(stream);
      return stream;
    },
    alsoStops: (load) => void streams.push(load),
    async stopOrders() {
      await Promise.all(streams.map((stream) => stream.stop()));
    },
  };
}

function startOrders(
  stage: Pick<Stage, 'cluster' | 'pos' | 'item' | 'placed'>,
  o: OrderStreamOptions,
): OrderStream {
  const tables = stage.cluster.demo().tables.slice(FIRST_TABLE);
  const options = requiredOptions(stage.item);
  const placed = new Map<string, PlacedOrder>();
  let turn = 0;
  const again = new Map<string, number>();
  const speed = pace({ steadyMs: 500, denseMs: 100 });
  const onAgain = (why: string) => again.set(why, (again.get(why) ?? 0) + 1);
  const load = startLoad(
    [
      {
        what: 'orders',
        callers: o.callers ?? 3,
        async once(key) {
          const tableId = tables[(turn += 1) % tables.length]!.id;
          const order = () => staffOrder(stage.pos, { tableId, itemId: stage.item.id, options, key });
          const answer = await (o.sameKeyAgain ? untilAnswered(order, onAgain) : order());
          if (answer.status === 201) {
            const order_ = { orderId: answer.body.id, number: answer.body.number, tableId };
            placed.set(key, order_);
            stage.placed.set(order_.orderId, order_);
          }
          return answer;
        },
      },
    ],
    // A few orders in a second, as a full house has them.
    speed,
  );
  return {
    placed,
    failures: load.failures,
    triedAgain: () => again,
    untilPlaced(more) {
      const goal = placed.size + more;
      const deadline = Date.now() + PATIENCE_MS;
      return speed.whileWaiting(async () => {
        while (placed.size < goal) {
          if (Date.now() > deadline)
            throw new Error(
              `only ${placed.size - goal + more} of ${more} placed; ${inspect(load.failures.at(-1))}`,
            );
          await pause(50);
        }
      });
    },
    stop: () => load.stop(),
  };
}
