import type { Log } from '@hiorder/kernel';
import type { GroupSubscription, RunningSubscription } from '../bus.ts';
import type { Clients } from './clients.ts';
import { startFetcher } from './fetcher.ts';
import type { Unreadable } from './lane.ts';
import { createMembership } from './membership.ts';
import { groupLag, placesOf } from './offsets.ts';
import { createPositions } from './positions.ts';
import { createShare } from './share.ts';
import type { KafkaTopic } from './topics.ts';

export interface GroupOptions {
  readonly clients: Clients;
  readonly subscription: GroupSubscription;
  /** Kafka's name of it. */
  readonly group: string;
  readonly topics: readonly KafkaTopic[];
  readonly log: Log;
  readonly sessionMs: number;
  readonly heartbeatMs: number;
  readonly fetchWaitMs: number;
  /** The most events `onBatch` gets at once. */
  readonly batchSize: number;
  setAside(unreadable: Unreadable): Promise<void>;
}

/** This process's part in a consumer group. */
export async function startGroup(o: GroupOptions): Promise<RunningSubscription> {
  const { clients, group, log } = o;
  const { admin } = clients;
  const names = o.topics.map(({ name }) => name);
  const reader = clients.consumer({ groupId: group, retries: 0 });
  reader.topics.trackAll(...names);
  const fetcher = startFetcher({ consumer: reader, log, waitMs: o.fetchWaitMs });
  const membership = createMembership({ ...o, topics: names });
  const positions = createPositions({ member: membership.member, admin, log });
  const topicOf = new Map(o.topics.map(({ name, topic }) => [name, topic]));
  const share = createShare({
    ...o,
    admin,
    fetcher,
    positions,
    // While the fence stands no heartbeat is sent.
    fenceMs: o.sessionMs * 0.6,
    topicOf: (name) => topicOf.get(name) ?? name,
  });
  const stop = async (): Promise<void> => {
    await share.close();
    await fetcher.close();
    await positions.close();
    await membership.leave();
  };
  try {
    await membership.join(share);
  } catch (error) {
    await stop();
    throw error;
  }
  // Topics may have grown meanwhile.
  const partitionsOf = ({ name, partitions }: KafkaTopic): number =>
    membership.member.currentMetadata?.topics.get(name)?.partitionsCount ?? partitions;
  return {
    stop,
    lag: () => groupLag(admin, group, placesOf(o.topics.map((t) => ({ ...t, partitions: partitionsOf(t) })))),
  };
}
