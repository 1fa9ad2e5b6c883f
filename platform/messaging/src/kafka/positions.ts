import type { Log } from '@hiorder/kernel';
import { offsetCommitV9, type Admin, type Consumer } from '@platformatic/kafka';
import { backoffMs, pause } from '../backoff.ts';
import { createWake } from '../session.ts';

export interface PositionsOptions {
  /** The member of the group. */
  readonly member: Consumer;
  /** Its connections are used: a member's own is held up while the group comes to terms. */
  readonly admin: Admin;
  readonly log: Log;
}

/** A group's positions as this member knows them, stored behind its back. */
export interface Positions {
  reached(topic: string, partition: number, position: bigint): void;
  /** Not ours any more: what was not stored yet is handled again by who has it now. */
  forget(topic: string, partition: number): void;
  /** Resolves when everything that was reached is stored, or after `boundMs`. */
  settle(boundMs: number): Promise<void>;
  close(): Promise<void>;
}

interface Pending {
  readonly topic: string;
  readonly partition: number;
  readonly position: bigint;
}

/**
 * Not the client's own `commit`: that joins the group anew when it is refused, also in the middle of a rebalance that
 * waits for it.
 */
export function createPositions(o: PositionsOptions): Positions {
  const pending = new Map<string, Pending>();
  const closing = new AbortController();
  const { signal } = closing;
  const work = createWake();
  const settled = createWake();

  const store = async (): Promise<void> => {
    for (let failures = 0; !signal.aborted;) {
      if (pending.size === 0) {
        settled.raise();
        await work.wait(60_000);
        continue;
      }
      const some = [...pending.values()];
      try {
        await commit(o, some);
        failures = 0;
        for (const each of some) if (pending.get(keyOf(each)) === each) pending.delete(keyOf(each));
      } catch (error) {
        failures += 1;
        o.log.debug({ err: error, failures }, 'positions not stored, trying again');
        if (failures === 10) o.log.warn({ err: error }, 'positions cannot be stored, trying again and again');
        o.admin.clearMetadata();
        await pause(backoffMs(failures, { baseMs: 20, maxMs: 1_000 }), signal);
      }
    }
  };
  const running = store();

  return {
    reached(topic, partition, position) {
      const next = { topic, partition, position };
      pending.set(keyOf(next), next);
      work.raise();
    },
    forget: (topic, partition) => void pending.delete(keyOf({ topic, partition })),
    async settle(boundMs) {
      const until = performance.now() + boundMs;
      // Who is no member any more cannot store anything.
      while (pending.size > 0 && o.member.memberId !== null && performance.now() < until)
        await settled.wait(Math.min(boundMs, 50));
    },
    async close() {
      closing.abort();
      work.raise();
      await running;
    },
  };
}

const keyOf = ({ topic, partition }: { topic: string; partition: number }): string => `${topic}/${partition}`;

async function commit({ member, admin }: PositionsOptions, some: readonly Pending[]): Promise<void> {
  const coordinator = await member.findGroupCoordinator();
  const connection = (await admin.connectToBrokers([coordinator])).get(coordinator);
  if (!connection || member.memberId === null) throw new Error('not a member at this moment');
  const topics = new Map<string, { name: string; partitions: ReturnType<typeof committed>[] }>();
  for (const each of some) {
    const topic = topics.get(each.topic) ?? { name: each.topic, partitions: [] };
    topic.partitions.push(committed(each));
    topics.set(each.topic, topic);
  }
  await offsetCommitV9.api.async(connection, member.groupId, member.generationId, member.memberId, null, [
    ...topics.values(),
  ]);
}

const committed = ({ partition, position }: Pending) => ({
  partitionIndex: partition,
  committedOffset: position,
  committedLeaderEpoch: -1,
  committedMetadata: null,
});
