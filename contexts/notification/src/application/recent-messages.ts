import type { LiveMessage } from './live-message.ts';

/**
 * Where a message stands among the others. `shared`: at the same place for everybody. `own`: as it came to this process,
 * while it happened. `again`: read again from the log, after it may have been told by others, in another order.
 */
export type Order = 'shared' | 'own' | 'again';

/** The last messages of one store, for those who come back. */
export interface RecentMessages {
  /** False when it is there already: it may come twice. */
  readonly add: (message: LiveMessage, order: Order) => boolean;
  /** What came after the message with this id; undefined when that one is not, or no longer, known. */
  readonly after: (id: string) => LiveMessage[] | undefined;
  readonly lastId: () => string | undefined;
  /** Something is missing here: from what came before nobody can go on. */
  readonly breakOff: () => void;
  /** Forgets what came before this moment. */
  readonly forgetBefore: (moment: number) => void;
  readonly size: () => number;
}

interface Kept {
  readonly message: LiveMessage;
  readonly order: Order;
  readonly cameAt: number;
}

/** Between the making of an event and its coming to us. */
const ON_THE_WAY_MS = 5_000;

/**
 * Who comes back may have been told in another order. What may have come to them before or after the one they saw last
 * is told again from a little earlier on: better twice than never.
 */
export function createRecentMessages(o: { limit: number; now: () => number }): RecentMessages {
  const kept: Kept[] = [];
  const ids = new Set<string>();
  /** Nothing is missing from this place on. */
  let whole = 0;
  const dropFirst = (count: number): void => {
    for (const { message } of kept.splice(0, count)) ids.delete(message.id);
    whole = Math.max(0, whole - count);
  };

  return {
    add(message, order) {
      if (ids.has(message.id)) return false;
      ids.add(message.id);
      kept.push({ message, order, cameAt: o.now() });
      // A few at a time: moving the rest is not free.
      if (kept.length > o.limit * 1.1) dropFirst(kept.length - o.limit);
      return true;
    },
    after(id) {
      if (!ids.has(id)) return undefined;
      const at = kept.findLastIndex(({ message }) => message.id === id);
      return at < whole ? undefined : missedSince(kept.slice(whole), at - whole);
    },
    lastId: () => kept.at(-1)?.message.id,
    breakOff: () => void (whole = kept.length),
    forgetBefore(moment) {
      const first = kept.findIndex(({ cameAt }) => cameAt >= moment);
      dropFirst(first < 0 ? kept.length : first);
    },
    size: () => kept.length,
  };
}

function missedSince(kept: readonly Kept[], at: number): LiveMessage[] {
  const seen = kept[at]!;
  const from = seen.message.time - ON_THE_WAY_MS;
  const missed = kept.filter((one, place) => {
    if (place === at) return false;
    if (place > at && one.order !== 'again') return true;
    const mayBeNews = place > at || seen.order !== 'shared' || one.order === 'own';
    return mayBeNews && one.message.time >= from;
  });
  const again = missed.filter(({ order }) => order === 'again');
  again.sort((a, b) => a.message.time - b.message.time);
  return [...again, ...missed.filter(({ order }) => order !== 'again')].map(({ message }) => message);
}
