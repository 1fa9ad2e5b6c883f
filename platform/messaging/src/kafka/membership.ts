import type { Log } from '@hiorder/kernel';
import { COOPERATIVE_STICKY_ASSIGNOR, type Consumer, type GroupAssignment } from '@platformatic/kafka';
import { forever } from '../backoff.ts';
import type { Clients } from './clients.ts';
import { withDeadline } from './deadline.ts';
import { asking, saysBroker } from './kafka-error.ts';
import { shareOut } from './share-out.ts';

export interface MembershipOptions {
  readonly clients: Clients;
  readonly group: string;
  /** Kafka's names. */
  readonly topics: readonly string[];
  readonly log: Log;
  /** A member that was not heard of for so long is taken for dead, and its partitions go to others. */
  readonly sessionMs: number;
  readonly heartbeatMs: number;
}

/** Who works on what the group gives us. */
export interface Worker {
  /** These are ours from now on, and no others. */
  assign(assignments: readonly GroupAssignment[]): void;
  /** Resolves when nothing of any other partition is being worked on. Nobody is given them before. */
  keep(assignments: readonly GroupAssignment[]): Promise<void>;
}

export interface Membership {
  readonly member: Consumer;
  /** Stays a member from then on, whatever happens to the broker. */
  join(worker: Worker): Promise<void>;
  leave(): Promise<void>;
}

/** How long the others wait for a member that does not come to terms with a new sharing. */
const REBALANCE_MS = 30_000;
const LEAVE_BOUND_MS = 5_000;
/** Each with the client's own tries and pauses. */
const JOIN_TRIES = 20;
const SETTLING = ['COORDINATOR_NOT_AVAILABLE', 'COORDINATOR_LOAD_IN_PROGRESS', 'NOT_COORDINATOR'];

/**
 * A member of a consumer group with cooperative rebalancing: partitions that stay are worked on all the time. The client
 * asks for `protocolsMetadata` before each join and waits for it; the join that follows the loss of partitions is what
 * sets them free for others. So that is where the fence stands.
 */
export function createMembership(o: MembershipOptions): Membership {
  const leaving = new AbortController();
  let fence = (_: readonly GroupAssignment[]): Promise<void> => Promise.resolve();
  const member: Consumer = o.clients.consumer({
    groupId: o.group,
    sessionTimeout: o.sessionMs,
    rebalanceTimeout: Math.max(REBALANCE_MS, o.sessionMs),
    heartbeatInterval: o.heartbeatMs,
    heartbeatStallTimeout: o.sessionMs,
    // The broker answers a join when all members have joined.
    requestTimeout: Math.max(REBALANCE_MS, o.sessionMs) + 10_000,
    protocols: [{ name: COOPERATIVE_STICKY_ASSIGNOR, version: 3 }],
    partitionAssigner: shareOut,
    protocolsMetadata: async () => {
      await fence(member.assignments ?? []);
      return Buffer.alloc(0);
    },
  });
  member.topics.trackAll(...o.topics);
  return {
    member,
    async join(worker) {
      fence = (assignments) => worker.keep(assignments);
      attend(member, worker, o.log);
      keepJoined(member, leaving.signal, o.log);
      await asking(`joining the group ${o.group}`, () => firstJoin(member));
    },
    async leave() {
      leaving.abort();
      // Without it, `close` would let a join that is under way go on, with heartbeats for ever. Where the connection is
      // gone the group finds out by itself.
      const boundMs = member.isConnected() ? LEAVE_BOUND_MS : 0;
      const left = member.leaveGroup(true) as unknown as Promise<void>;
      await withDeadline(left, boundMs).catch(() => undefined);
      await member.close(true).catch(() => undefined);
    },
  };
}

/** A new cluster makes its place for groups when the first one comes, which takes it some seconds. */
async function firstJoin(member: Consumer): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await member.joinGroup();
      return;
    } catch (error) {
      if (tries === JOIN_TRIES || !SETTLING.some((apiId) => saysBroker(error, apiId))) throw error;
    }
  }
}

/** Passes on what is ours, and nothing while the group has not heard of us: others may have been given it. */
function attend(member: Consumer, worker: Worker, log: Log): void {
  let unheard = false;
  member.on('consumer:group:join', ({ assignments }) => {
    unheard = false;
    worker.assign(assignments ?? []);
  });
  member.on('consumer:heartbeat:stalled', () => {
    unheard = true;
    log.warn({}, 'not heard by the group, pausing');
    worker.assign([]);
  });
  member.on('consumer:heartbeat:end', () => {
    if (!unheard) return;
    unheard = false;
    worker.assign(member.assignments ?? []);
  });
}

/** Joins again when the client has given up on that, and when topics have more partitions than were shared out. */
function keepJoined(member: Consumer, signal: AbortSignal, log: Log): void {
  let joining = false;
  const join = async (): Promise<void> => {
    if (joining || signal.aborted) return;
    joining = true;
    const joined = new AbortController();
    const attempt = async (): Promise<void> => {
      await member.joinGroup();
      joined.abort();
    };
    await forever(AbortSignal.any([signal, joined.signal]), attempt, (error) =>
      log.warn({ err: error }, 'cannot join the group again, trying again'),
    );
    joining = false;
  };
  // The metadata that heartbeats refresh every few seconds.
  const partitions = (): number =>
    [...(member.currentMetadata?.topics.values() ?? [])].reduce(
      (sum, topic) => sum + topic.partitionsCount,
      0,
    );
  let shared = Infinity;
  member.on('consumer:group:join', () => (shared = partitions()));
  member.on('client:metadata', () => {
    if (partitions() > shared && member.isActive()) void join();
  });
  member.on('error', (error: Error) => {
    if (!signal.aborted) log.warn({ err: error }, 'no member of the group any more, joining again');
    void join();
  });
}
