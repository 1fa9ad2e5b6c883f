import { LONGEST_WAIT_MS, PRIORITIES, STANDING_AFTER_MS, type Priority } from './priority.ts';

export interface Waiting {
  readonly priority: Priority;
  readonly since: number;
  /** It is let in. */
  enter(): void;
  /** It is sent away. */
  leave(): void;
}

export interface WaitingRoom {
  readonly size: number;
  sizeOf(priority: Priority): number;
  /** False: there is no room, and nobody in it who matters less. */
  add(waiting: Waiting, capacity: number): boolean;
  /** It no longer wants to. */
  remove(waiting: Waiting): void;
  /** The first of the most important kind. */
  first(): Waiting | undefined;
  /** Sends away who has waited too long. */
  expire(now: number): void;
}

export function waitingRoom(): WaitingRoom {
  const queues: Readonly<Record<Priority, Set<Waiting>>> = {
    high: new Set(),
    normal: new Set(),
    low: new Set(),
  };
  let emptyAt = -Infinity;
  const size = (): number => PRIORITIES.reduce((sum, priority) => sum + queues[priority].size, 0);

  /** The youngest of those who matter less than `priority`. */
  function lesser(priority: Priority): Waiting | undefined {
    const below = PRIORITIES.slice(PRIORITIES.indexOf(priority) + 1).reverse();
    const queue = below.map((one) => queues[one]).find((one) => one.size > 0);
    return queue && [...queue].at(-1);
  }

  function sendAway(waiting: Waiting): void {
    queues[waiting.priority].delete(waiting);
    waiting.leave();
  }

  return {
    get size() {
      return size();
    },
    sizeOf: (priority) => queues[priority].size,
    add(waiting, capacity) {
      if (size() >= capacity) {
        const other = lesser(waiting.priority);
        if (other === undefined) return false;
        sendAway(other);
      }
      if (size() === 0) emptyAt = waiting.since;
      queues[waiting.priority].add(waiting);
      return true;
    },
    remove: (waiting) => void queues[waiting.priority].delete(waiting),
    first() {
      for (const priority of PRIORITIES) for (const waiting of queues[priority]) return waiting;
      return undefined;
    },
    expire(now) {
      if (size() === 0) emptyAt = now;
      const longest = LONGEST_WAIT_MS[now - emptyAt < STANDING_AFTER_MS ? 'crowd' : 'standing'];
      for (const priority of PRIORITIES) {
        for (const waiting of queues[priority]) {
          if (now - waiting.since < longest[priority]) break;
          sendAway(waiting);
        }
      }
    },
  };
}
