import { type ReadonlySignal, signal } from '@preact/signals';
import type { MessageAuthor } from '@hiorder/contracts';

/** A little longer than the pause between two words about it. */
const SHOWN_MS = 5_000;
const SAY_EVERY_MS = 2_500;

/** Who writes just now, as long as they go on. */
export function createTypists() {
  const typists = signal<readonly MessageAuthor[]>([]);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const drop = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (typists.value.some((one) => one.id === id))
      typists.value = typists.value.filter((one) => one.id !== id);
  };
  return {
    typists: typists as ReadonlySignal<readonly MessageAuthor[]>,
    types(author: MessageAuthor): void {
      clearTimeout(timers.get(author.id));
      timers.set(
        author.id,
        setTimeout(() => drop(author.id), SHOWN_MS),
      );
      if (!typists.value.some(({ id }) => id === author.id)) typists.value = [...typists.value, author];
    },
    /** What they wrote is there. */
    drop,
    stop(): void {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** Lets a word about one's own typing through now and then. */
export function typingPace(now = () => Date.now()): () => boolean {
  let last = -Infinity;
  return () => {
    if (now() - last < SAY_EVERY_MS) return false;
    last = now();
    return true;
  };
}
