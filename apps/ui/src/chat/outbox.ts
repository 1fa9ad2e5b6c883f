import { type ReadonlySignal, signal } from '@preact/signals';
import type { Message } from '@hiorder/contracts';
import type { Answer } from '../api/problem.ts';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { retryDelay } from '../api/retry-delay.ts';
import type { Stored } from '../browser/stored.ts';

/** Written here, not yet said. `failed`: the server refused it with this code. */
export interface Unsent {
  readonly clientId: string;
  readonly text: string;
  readonly writtenAt: string;
  readonly failed?: string;
}
/** `scope`: whose they are; what another party wrote is never sent. */
export interface KeptUnsent {
  readonly scope: string;
  readonly items: readonly Unsent[];
}

export interface Outbox {
  readonly unsent: ReadonlySignal<readonly Unsent[]>;
  add(text: string): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  stop(): void;
}

export interface OutboxOptions {
  readonly scope: string;
  readonly store: Stored<KeptUnsent>;
  post(item: Unsent): Promise<Answer<Message>>;
  onSent(message: Message): void;
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * What people write goes out one after the other, in their order, and stays in the store until the server has said what
 * became of it: over a lost line, a reload and a locked phone. The `clientId` makes what is sent again the same message.
 */
export function createOutbox(o: OutboxOptions): Outbox {
  const kept = keptUnsent(o);
  const stopping = new AbortController();
  const { signal } = stopping;
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    let before = 0;
    for (;;) {
      const next = kept.unsent.value.find(({ failed }) => failed === undefined);
      if (!next || signal.aborted) break;
      const delay = await attempt({ o, kept, signal }, next, before);
      before = delay > 0 ? before + 1 : 0;
      if (delay > 0) await o.pause(delay, signal);
    }
    running = false;
  }

  void run();
  return {
    unsent: kept.unsent,
    add(text) {
      const item = { clientId: newIdempotencyKey(), text, writtenAt: new Date().toISOString() };
      kept.change((items) => [...items, item]);
      void run();
    },
    retry(clientId) {
      kept.change((items) => items.map((one) => (one.clientId === clientId ? withoutFailure(one) : one)));
      void run();
    },
    discard: kept.drop,
    stop: () => stopping.abort(),
  };
}

const withoutFailure = ({ failed: _, ...one }: Unsent): Unsent => one;

type Kept = ReturnType<typeof keptUnsent>;

function keptUnsent({ store, scope }: OutboxOptions) {
  const read = () => {
    const found = store.read();
    return found?.scope === scope ? found.items : [];
  };
  const unsent = signal<readonly Unsent[]>(read());
  /** Read first: another tab of the same phone may have written meanwhile. */
  function change(next: (items: readonly Unsent[]) => readonly Unsent[]): void {
    unsent.value = next(read());
    if (unsent.value.length > 0) store.write({ scope, items: unsent.value });
    else store.clear();
  }
  const drop = (clientId: string) => change((items) => items.filter((one) => one.clientId !== clientId));
  return { unsent, change, drop };
}

/** One attempt; answers how long to wait before the next, 0 when this one is settled. */
async function attempt(
  { o, kept, signal }: { o: OutboxOptions; kept: Kept; signal: AbortSignal },
  item: Unsent,
  before: number,
): Promise<number> {
  const answer = await o.post(item);
  if (signal.aborted) return 0;
  if (answer.ok) {
    // Said and unsent at the same time would be shown twice, neither would be shown not at all.
    o.onSent(answer.value);
    kept.drop(item.clientId);
    return 0;
  }
  const delay = retryDelay(answer.problem, before, Math.random());
  if (delay !== null) return delay;
  const { code } = answer.problem;
  kept.change((items) =>
    items.map((one) => (one.clientId === item.clientId ? { ...one, failed: code } : one)),
  );
  return 0;
}
