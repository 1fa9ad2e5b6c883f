import { currentTrace, newId, type CloudEvent, type NewEvent, type Trace } from '@hiorder/kernel';
import { assertEventData } from '../event-schema.ts';

/** A row of the table `outbox`, for adapters that insert it in SQL of their own (`id` and `created_at` have defaults). */
export interface OutboxRow {
  readonly topic: string;
  readonly partition_key: string;
  readonly event: CloudEvent;
}

/** @throws TechnicalError `event-invalid` when data does not match its definition. */
export function outboxRows(
  context: string,
  events: readonly NewEvent[],
  trace: Trace = currentTrace(),
): OutboxRow[] {
  const time = new Date().toISOString();
  return events.map((event) => {
    assertEventData(event.definition, event.data);
    return {
      topic: event.definition.topic,
      partition_key: event.partitionKey,
      event: {
        specversion: '1.0',
        id: newId(),
        type: event.definition.type,
        source: `/hiorder/${context}`,
        subject: event.subject,
        time,
        datacontenttype: 'application/json',
        data: event.data,
        storeid: event.storeId,
        correlationid: trace.correlationId,
        causationid: trace.causationId,
        traceparent: trace.traceparent,
        partitionkey: event.partitionKey,
        sequence: event.sequence ?? 0,
        ...authOf(trace),
      },
    };
  });
}

function authOf({ caller }: Trace): Pick<CloudEvent, 'authtype' | 'authid' | 'authclaims'> {
  if (!caller) return {};
  const { id, ...claims } = caller;
  return { authtype: 'user', authid: id, authclaims: JSON.stringify(claims) };
}
