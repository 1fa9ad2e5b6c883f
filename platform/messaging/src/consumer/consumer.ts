import { createSlots, TechnicalError, type Log, type Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type { Metrics } from '@hiorder/telemetry';
import { forever } from '../backoff.ts';
import type { EventBus, RunningSubscription } from '../bus.ts';
import { measure } from '../messaging-metrics.ts';
import { countDeadLetters, listDeadLetters, type DeadLetter } from './dead-letters.postgres.ts';
import { handleEvents, stopped, type HandlingOptions } from './handle-events.ts';
import { forgetHandled } from './inbox.postgres.ts';
import type { RetryPolicy } from './patience.ts';
import { replay, replayWhenAsked } from './replay.ts';
import type { Subscription } from './subscription.ts';

export interface ConsumerOptions {
  readonly bus: EventBus;
  /** The context's database, with `messagingMigrations` applied. */
  readonly database: Database;
  /** The consumer group, usually the context's name. */
  readonly group: string;
  readonly subscriptions: readonly Subscription[];
  readonly log: Log;
  /**
   * Default: 6 attempts, 100 ms doubling up to 10 s. What is not there (`…-unavailable`) is waited for; what is retryable
   * otherwise, but for a statement that takes too long, is tried 400 times: most of an hour.
   */
  readonly retry?: Pick<RetryPolicy, 'attempts' | 'baseMs'> & Partial<RetryPolicy>;
  /**
   * Ends every transaction in which events were handled: for what one change a batch suffices (a view's row touched by
   * many events), in an order that avoids deadlocks. Not under an event's trace.
   */
  readonly beforeCommit?: (tx: Transaction) => Promise<void>;
  /** Transactions at a time, so that catching up leaves connections for requests. Default 4. */
  readonly concurrency?: number;
  /** Events of one partition handled in one transaction. Default 100. */
  readonly transactionSize?: number;
  /** How long it may take to notice that somebody asked for a replay (`requestReplay`). Default 2 s. */
  readonly replayPollMs?: number;
  /** Where lag and parked events can be read. Default: the process's own. */
  readonly metrics?: Metrics;
}

export interface Consumer {
  /** Finishes the transactions in flight and leaves the group. */
  stop(): Promise<void>;
  deadLetters(): Promise<DeadLetter[]>;
  /** Handles parked events once more, oldest first, all or the one with this id; answers how many succeeded. */
  replay(id?: string): Promise<number>;
  /** Events on the log not yet handled by the group. Rejects while the bus cannot be reached. */
  lag(): Promise<number>;
  /** Since start, of this process. */
  counts(): { readonly processed: number; readonly retried: number; readonly parked: number };
}

const INBOX_DAYS = 14;
const CLEANUP_EVERY_MS = 60 * 60 * 1_000;

export async function startConsumer(o: ConsumerOptions): Promise<Consumer> {
  const stopping = new AbortController();
  const handling: HandlingOptions = {
    database: o.database,
    consumer: o.group,
    subscriptions: new Map(
      o.subscriptions.map((subscription) => [subscription.definition.type, subscription]),
    ),
    retry: { maxMs: 10_000, notYet: 400, ...(o.retry ?? { attempts: 6, baseMs: 100 }) },
    log: o.log.child({ part: 'consumer', group: o.group }),
    signal: stopping.signal,
    counts: { processed: 0, retried: 0, parked: 0 },
    beforeCommit: o.beforeCommit ?? (() => Promise.resolve()),
    slot: createSlots(o.concurrency ?? 4),
    async parked({ event, error, attempts }) {
      const topic = handling.subscriptions.get(event.type)?.definition.topic ?? '';
      await o.bus.park?.({ group: o.group, topic, event, error, attempts });
    },
  };
  const size = o.transactionSize ?? 100;
  const joining = joinGroup(handling.log, stopping.signal, () =>
    o.bus.subscribe({
      group: o.group,
      topics: [...new Set(o.subscriptions.map(({ definition }) => definition.topic))],
      async onBatch(events, _partition, taken) {
        const signal = AbortSignal.any([stopping.signal, taken]);
        for (let i = 0; i < events.length; i += size) {
          if (signal.aborted) throw stopped();
          await handleEvents({ ...handling, signal }, events.slice(i, i + size));
        }
      },
    }),
  );
  await joining.tried;
  const cleanup = setInterval(() => {
    forgetHandled(o.database, o.group, INBOX_DAYS).catch((error: unknown) =>
      handling.log.warn({ err: error }, 'inbox not cleaned up'),
    );
  }, CLEANUP_EVERY_MS).unref();
  const replaying = replayWhenAsked(handling, o.replayPollMs ?? 2_000);
  const unmeasure = [
    measure('hiorder_consumer_lag', { label: o.group, read: () => joining.lag() }, o.metrics),
    measure(
      'hiorder_dead_letters',
      { label: o.group, read: () => countDeadLetters(o.database, o.group) },
      o.metrics,
    ),
  ];

  return {
    async stop() {
      for (const end of unmeasure) end();
      clearInterval(cleanup);
      stopping.abort();
      await (await joining.joined)?.stop();
      await replaying;
    },
    deadLetters: () => listDeadLetters(o.database, o.group),
    replay: (id) => replay(handling, id),
    lag: () => joining.lag(),
    counts: () => ({ ...handling.counts }),
  };
}

/** A bus that is down must not keep a context from starting: after a first failure joining goes on in the background. */
function joinGroup(
  log: Log,
  signal: AbortSignal,
  subscribe: () => Promise<RunningSubscription>,
): { tried: Promise<void>; joined: Promise<RunningSubscription | undefined>; lag(): Promise<number> } {
  let running: RunningSubscription | undefined;
  let tried = (): void => undefined;
  const first = new Promise<void>((resolve) => (tried = resolve));
  const until = new AbortController();
  const join = async (): Promise<void> => {
    running = await subscribe();
    until.abort();
  };
  const joined = forever(AbortSignal.any([signal, until.signal]), join, (error) => {
    log.warn({ err: error }, 'cannot join the consumer group, trying again');
    tried();
  }).then(() => running);
  return {
    tried: Promise.race([first, joined.then(() => undefined)]),
    joined,
    async lag() {
      if (running) return running.lag();
      throw new TechnicalError('bus-unavailable', 'The consumer group is not joined yet', {
        retryable: true,
      });
    },
  };
}
