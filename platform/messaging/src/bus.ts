import type { CloudEvent } from '@hiorder/kernel';

export interface TopicEvent {
  readonly topic: string;
  readonly event: CloudEvent;
}

export interface GroupSubscription {
  /** The consumer group: every event reaches one of its replicas. */
  readonly group: string;
  readonly topics: readonly string[];
  /**
   * Events of one partition, in order. When it resolves they are done with; when it rejects they come again.
   * `partition` names the lane (`topic/number`); different partitions are delivered concurrently. `signal` is aborted when
   * the partition is to be given up, to another replica or because of `stop`: what is not begun then is better left.
   */
  onBatch(events: readonly CloudEvent[], partition: string, signal: AbortSignal): Promise<void>;
}

export interface Tail {
  readonly topics: readonly string[];
  /** The moment of publication to begin with; without it, what is published from now on. */
  readonly since?: Date;
  onEvent(event: CloudEvent): void;
}

/** An event that a group could not handle, as it tells others of it. */
export interface ParkedEvent {
  readonly group: string;
  readonly topic: string;
  readonly event: CloudEvent;
  readonly error: string;
  readonly attempts: number;
}

export interface RunningSubscription {
  /** Resolves when nothing is in flight any more; positions are stored. */
  stop(): Promise<void>;
  /** Events on the log that the group has not finished. */
  lag(): Promise<number>;
}

/**
 * The port. Every adapter must pass `busSuite` of `@hiorder/messaging/testing`.
 * Delivery is at least once; events with the same `partitionkey` on one topic arrive in the order they were published.
 */
export interface EventBus {
  /** Durable when it resolves. Rejects with a TechnicalError; then nothing, or all of it, may be on the log. */
  publish(events: readonly TopicEvent[]): Promise<void>;
  /** A new group starts at the beginning of the log. Partitions are shared between the replicas of a group. */
  subscribe(subscription: GroupSubscription): Promise<RunningSubscription>;
  /** Broadcast: every caller sees every event; no position is kept. */
  tail(tail: Tail): Promise<{ stop(): Promise<void> }>;
  /**
   * A notice for others, where the bus has a place for it; what the group replays lies in its own database. It may come
   * twice, and after a crash not at all.
   */
  park?(parked: ParkedEvent): Promise<void>;
  health(): Promise<{ ok: boolean; detail: string }>;
  /** Stops all subscriptions and tails. */
  close(): Promise<void>;
}

/** What lies on the log now, and nothing that comes later. */
export interface LogReading {
  readonly topics: readonly string[];
  /** The moment of publication to begin with; without it, the beginning. */
  readonly since?: Date;
  /** In order within a partition. */
  onEvent(event: CloudEvent): void;
  readonly signal?: AbortSignal;
}

/** What operators do with a bus; consumers never do. */
export interface BusAdministration {
  /** Whether a replica of the group runs. Nobody waits for the answer, nor changes it. */
  isRunning(group: string): Promise<boolean>;
  /**
   * The group begins again at the beginning of the log. For rebuilding read models: the caller has emptied them, and the
   * group's inbox. TechnicalError `group-in-use` while a replica runs.
   */
  rewind(group: string): Promise<void>;
  /** Resolves when everything was told. Leaves no trace: no group, no position. */
  read(reading: LogReading): Promise<void>;
}
