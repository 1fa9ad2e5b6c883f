import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { Answer, Caller } from './api.ts';

export interface Failure {
  readonly what: string;
  /** Status and body, or how the connection failed. */
  readonly how: string;
}

/** Callers who go on asking until they are told to stop. */
export interface Load {
  /** How often each kind of request was answered well. */
  readonly done: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
  stop(): Promise<void>;
}

export interface LoadKind {
  readonly what: string;
  /** How many ask at the same time, each as soon as the last answer is there. */
  readonly callers: number;
  once(key: string): Promise<Answer>;
  /** Beside 2xx. */
  readonly alsoGood?: readonly number[];
}

/**
 * A steady stream while things come back, which need the same cores, and a dense one for as long as somebody waits for
 * so many more.
 */
export function pace(o: { steadyMs: number; denseMs: number }) {
  let waiting = 0;
  return {
    pauseMs: () => (waiting > 0 ? o.denseMs : o.steadyMs),
    async whileWaiting<T>(wait: () => Promise<T>): Promise<T> {
      waiting += 1;
      try {
        return await wait();
      } finally {
        waiting -= 1;
      }
    },
  };
}

/** Asks in earnest: every answer of `once` counts, and nothing is tried again but by `once` itself. */
export function startLoad(kinds: readonly LoadKind[], o: { pauseMs?(): number } = {}): Load {
  const done = new Map<string, number>();
  const failures: Failure[] = [];
  let stopping = false;
  const caller = async ({ what, once, alsoGood = [] }: LoadKind): Promise<void> => {
    while (!stopping) {
      const how = await once(randomUUID()).then(
        ({ status, text }) =>
          (status >= 200 && status < 300) || alsoGood.includes(status) ? undefined : `${status} ${text}`,
        (error: unknown) => inspect(error, { breakLength: Infinity }),
      );
      if (how === undefined) done.set(what, (done.get(what) ?? 0) + 1);
      else failures.push({ what, how });
      // A test that failed and did not stop it is not kept alive by it.
      await new Promise((resolve) => setTimeout(resolve, o.pauseMs?.() ?? 20).unref());
    }
  };
  const running = kinds.flatMap((kind) => Array.from({ length: kind.callers }, () => caller(kind)));
  return {
    done,
    failures,
    async stop() {
      stopping = true;
      await Promise.all(running);
    },
  };
}

/** A staff order for one of the tables; the same key is the same order. */
export const staffOrder = (
  pos: Caller,
  o: { tableId: string; itemId: string; options: unknown; key: string },
): Promise<Answer> =>
  pos.post(
    '/api/staff-orders',
    { tableId: o.tableId, lines: [{ itemId: o.itemId, quantity: 1, options: o.options }] },
    { 'idempotency-key': o.key },
  );
