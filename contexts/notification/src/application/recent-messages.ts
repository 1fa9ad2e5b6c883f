import type { LiveMessage } from './live-message.ts';

/** The last messages of one store, for those who come back. */
export interface RecentMessages {
  /** False when it is there already: the bus may deliver twice. */
  readonly add: (message: LiveMessage) => boolean;
  /** What came after the message with this id; undefined when that one is not, or no longer, known. */
  readonly after: (id: string) => LiveMessage[] | undefined;
  readonly lastId: () => string | undefined;
  /** Forgets what came before this moment. */
  readonly forgetBefore: (moment: number) => void;
  readonly size: () => number;
}

interface Kept {
  readonly message: LiveMessage;
  readonly cameAt: number;
}

/** Between the making of an event and its coming to us. */
const ON_THE_WAY_MS = 5_000;

/**
 * `startedAt`: what was made before was read again after a start, in another order than it came to those who ask.
 * To them it is told again from a little earlier on: better twice than never.
 */
export function createRecentMessages(o: {
  limit: number;
  startedAt: number;
  now: () => number;
}): RecentMessages {
  const kept: Kept[] = [];
  const ids = new Set<string>();
  const isOld = ({ message }: Kept): boolean => message.time < o.startedAt;
  const dropFirst = (count: number): void => {
    for (const { message } of kept.splice(0, count)) ids.delete(message.id);
  };

  return {
    add(message) {
      if (ids.has(message.id)) return false;
      ids.add(message.id);
      kept.push({ message, cameAt: o.now() });
      // A few at a time: moving the rest is not free.
      if (kept.length > o.limit * 1.1) dropFirst(kept.length - o.limit);
      return true;
    },
    after(id) {
      if (!ids.has(id)) return undefined;
      const at = kept.findLastIndex(({ message }) => message.id === id);
      const seen = kept[at];
      if (!seen || !isOld(seen)) return kept.slice(at + 1).map(({ message }) => message);
      const from = seen.message.time - ON_THE_WAY_MS;
      const again = kept.filter((one) => one !== seen && isOld(one) && one.message.time >= from);
      again.sort((a, b) => a.message.time - b.message.time);
      return [...again, ...kept.filter((one) => !isOld(one))].map(({ message }) => message);
    },
    lastId: () => kept.at(-1)?.message.id,
    forgetBefore(moment) {
      const first = kept.findIndex(({ cameAt }) => cameAt >= moment);
      dropFirst(first < 0 ? kept.length : first);
    },
    size: () => kept.length,
  };
}
