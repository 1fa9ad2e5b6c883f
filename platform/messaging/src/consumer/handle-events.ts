import { TechnicalError, withTrace, type CloudEvent, type Log, type Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { inSpan } from '@hiorder/telemetry';
import { backoffMs, pause } from '../backoff.ts';
import { assertEventData } from '../event-schema.ts';

import { park, type Parked } from './dead-letters.postgres.ts';
import { claimUnhandled } from './inbox.postgres.ts';
import { createPatience, isInvalid, isPassing, isUnreachable, type RetryPolicy } from './patience.ts';
import type { Subscription } from './subscription.ts';

export interface HandlingOptions {
  readonly database: Database;
  readonly consumer: string;
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly retry: RetryPolicy;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly counts: { processed: number; retried: number; parked: number };
  beforeCommit(tx: Transaction): Promise<void>;
  slot<T>(work: () => Promise<T>): Promise<T>;
  /** After an event was parked. */
  parked(letter: Parked): Promise<void>;
}

/** Effects of one event under its own trace. Data that does not match the schema is never shown to a handler. */
export async function applyEvent(
  subscriptions: ReadonlyMap<string, Subscription>,
  event: CloudEvent,
  tx: Transaction,
): Promise<void> {
  const subscription = subscriptions.get(event.type);
  if (!subscription) throw new TechnicalError('event-unknown', `Nothing handles ${event.type}`);
  assertEventData(subscription.definition, event.data);
  const { correlationid: correlationId, id: causationId, traceparent } = event;
  await withTrace({ correlationId, causationId, traceparent }, () =>
    inSpan(`handle ${event.type}`, spanOf(event), () => subscription.handle(event, tx)),
  );
}

/** https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/ */
const spanOf = (event: CloudEvent) => ({
  kind: 'consumer' as const,
  attributes: {
    'messaging.operation.type': 'process',
    'messaging.message.id': event.id,
    'messaging.destination.name': event.type,
    'hiorder.subject': event.subject,
  },
});

/** All effects and inbox rows of `events` in one transaction. */
async function handleTogether(o: HandlingOptions, events: readonly CloudEvent[]): Promise<void> {
  const handled = await o.slot(() =>
    o.database.transaction(async (tx) => {
      const unhandled = await claimUnhandled(
        tx,
        o.consumer,
        events.map((event) => event.id),
      );
      const total = unhandled.size;
      // `delete` answers true once, so a second copy in the same batch is left out.
      for (const event of events) {
        if (unhandled.delete(event.id)) await applyEvent(o.subscriptions, event, tx);
      }
      if (total > 0) await o.beforeCommit(tx);
      return total;
    }),
  );
  o.counts.processed += handled;
}

async function handleAlone(o: HandlingOptions, event: CloudEvent): Promise<void> {
  for (const patience = createPatience(o.retry); ;) {
    try {
      return await handleTogether(o, [event]);
    } catch (error) {
      const { isOver, failures } = patience.after(error);
      if (isOver || isInvalid(error)) return parkEvent(o, event, error, patience.attempts());
      o.counts.retried += 1;
      o.log.warn(
        { err: error, event: event.id, type: event.type, failures },
        'event not handled, trying again',
      );
      await pauseOrStop(o, failures);
    }
  }
}

async function parkEvent(
  o: HandlingOptions,
  event: CloudEvent,
  error: unknown,
  attempts: number,
): Promise<void> {
  const letter = { consumer: o.consumer, event, error: errorText(error), attempts };
  const ours = await untilOver(o, isPassing, () =>
    o.slot(() =>
      o.database.transaction(async (tx) => {
        const unhandled = await claimUnhandled(tx, o.consumer, [event.id]);
        if (unhandled.size > 0) await park(tx, letter);
        return unhandled.size > 0;
      }),
    ),
  );
  if (!ours) return;
  o.counts.parked += 1;
  o.log.error({ err: error, event: event.id, type: event.type, attempts }, 'event parked as a dead letter');
  await o
    .parked(letter)
    .catch((err: unknown) => o.log.warn({ err, event: event.id }, 'nobody told of the parked event'));
}

/** As a dead letter tells it: text columns take no NUL. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll('\0', '').slice(0, 4_000);
}

/** Waits out what is nobody's fault but the database's own, however long it takes. */
async function untilOver<T>(
  o: HandlingOptions,
  isWaitedFor: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let outages = 1; ; outages += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isWaitedFor(error)) throw error;
      o.log.warn({ err: error }, 'database unavailable, waiting');
      await pauseOrStop(o, outages);
    }
  }
}

/** Handles a batch of one partition: together when all goes well, else one by one, in order. */
export async function handleEvents(o: HandlingOptions, events: readonly CloudEvent[]): Promise<void> {
  const known = events.filter((event) => o.subscriptions.has(event.type));
  if (known.length === 0) return;
  try {
    // A timeout or a conflict may be the batch's own doing: one by one, what can go on does.
    await untilOver(o, isUnreachable, () => handleTogether(o, known));
  } catch (error) {
    if (o.signal.aborted) throw error;
    for (const event of known) await handleAlone(o, event);
  }
}

export const stopped = (): TechnicalError =>
  new TechnicalError('consumer-stopped', 'Stopped before all was handled', { retryable: true });

async function pauseOrStop(o: HandlingOptions, attempt: number): Promise<void> {
  await pause(backoffMs(attempt, o.retry), o.signal);
  if (o.signal.aborted) throw stopped();
}
