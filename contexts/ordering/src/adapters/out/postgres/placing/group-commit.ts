import { TechnicalError } from '@hiorder/kernel';

export interface GroupCommitOptions<Item, Outcome> {
  /** Items of one key never share a commit, and never run in two at once. */
  keyOf(item: Item): string;
  /** One commit for all: it answers an outcome or a failure for each, or fails as a whole. */
  commit(items: readonly Item[]): Promise<readonly Settled<Outcome>[]>;
  /** Whether a commit that failed has surely left nothing, so that each item may be tried by itself. */
  isSafeToSplit(error: unknown): boolean;
  readonly maxSize: number;
  /** Commits at a time: one is being written while the next is prepared. */
  readonly lanes: number;
  /** Items that may wait; more are refused at once, so that those who wait are served in time. */
  readonly maxWaiting: number;
}

export type Settled<Outcome> = { readonly outcome: Outcome } | { readonly failure: Error };

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: (settled: Settled<Outcome>) => void;
}

export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/**
 * What arrives while commits are under way goes together into the next one. Alone, an item never waits for company; and
 * one that fails technically does not take the others with it.
 */
export function groupCommit<Item, Outcome>(o: GroupCommitOptions<Item, Outcome>) {
  const waiting: Waiting<Item, Outcome>[] = [];
  const busy = new Set<string>();
  let running = 0;

  const pump = (): void => {
    while (running < o.lanes) {
      const entries = takeNext(o, waiting, busy);
      if (entries.length === 0) return;
      running += 1;
      void commitAll(o, entries).finally(() => {
        running -= 1;
        for (const { item } of entries) busy.delete(o.keyOf(item));
        pump();
      });
    }
  };

  return (item: Item): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      if (waiting.length >= o.maxWaiting) {
        return reject(new TechnicalError('overloaded', 'Too many orders at once', { retryable: true }));
      }
      const settle = (settled: Settled<Outcome>): void =>
        'outcome' in settled ? resolve(settled.outcome) : reject(settled.failure);
      waiting.push({ item, settle });
      pump();
    });
}

/** The longest waiting first; keys that are busy stay for later. */
function takeNext<Item, Outcome>(
  o: GroupCommitOptions<Item, Outcome>,
  waiting: Waiting<Item, Outcome>[],
  busy: Set<string>,
): Waiting<Item, Outcome>[] {
  const taken: Waiting<Item, Outcome>[] = [];
  for (let i = 0; i < waiting.length && taken.length < o.maxSize;) {
    const key = o.keyOf(waiting[i]!.item);
    if (busy.has(key)) {
      i += 1;
      continue;
    }
    busy.add(key);
    taken.push(...waiting.splice(i, 1));
  }
  return taken;
}

async function commitAll<Item, Outcome>(
  o: GroupCommitOptions<Item, Outcome>,
  entries: readonly Waiting<Item, Outcome>[],
): Promise<void> {
  try {
    const settled = await o.commit(entries.map((entry) => entry.item));
    entries.forEach((entry, index) => entry.settle(settled[index] ?? leftOut()));
  } catch (error) {
    if (entries.length > 1 && o.isSafeToSplit(error)) {
      for (const entry of entries) await commitAll(o, [entry]);
    } else {
      for (const entry of entries) entry.settle({ failure: asError(error) });
    }
  }
}

const leftOut = () => ({ failure: new TechnicalError('outcome-missing', 'A commit left an item out') });
