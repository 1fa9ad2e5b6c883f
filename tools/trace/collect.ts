import { topicTable } from '@hiorder/contracts';
import type { CloudEvent } from '@hiorder/kernel';
import type { BusAdministration } from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import type { Handled, Parked, Step } from './step.ts';

export interface Sources {
  readonly bus: Pick<BusAdministration, 'read'>;
  /** By context. */
  readonly databases: ReadonlyMap<string, Database>;
  readonly signal?: AbortSignal;
}

/**
 * Everything that was caused by the request with this correlation id; or by all requests that have to do with the order
 * (or whatever else events are about) that has this id.
 */
export async function collect(o: Sources, id: string): Promise<Step[]> {
  const waiting = await outboxes(o);
  const all = async (belongs: (event: CloudEvent) => boolean): Promise<CloudEvent[]> => {
    const found = waiting.filter(belongs);
    const onEvent = (event: CloudEvent): void => void (belongs(event) && found.push(event));
    const { signal } = o;
    const since = sinceOf(id);
    const topics = Object.keys(topicTable.topics);
    await o.bus.read({ topics, onEvent, ...(since && { since }), ...(signal && { signal }) });
    return [...new Map(found.map((event) => [event.id, event])).values()];
  };
  const about = await all((event) => isAbout(event, id));
  const requests = new Set(about.map((event) => event.correlationid));
  const isOneRequest = requests.size <= 1 && requests.has(id);
  const events = isOneRequest ? about : await all((event) => requests.has(event.correlationid));
  return stepsOf(events, { waiting, ...(await outcomes(o, events)) });
}

const isAbout = ({ id, correlationid, subject, data }: CloudEvent, wanted: string): boolean =>
  [id, correlationid, subject, (data as { orderId?: unknown } | null)?.orderId].includes(wanted);

/** Ids of ours begin with the moment they were made at: nothing about them is older. Of others the whole log is read. */
export function sinceOf(id: string): Date | undefined {
  const [, high = '', low = ''] = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab]/i.exec(id) ?? [];
  // Clocks of several machines differ.
  return high === '' ? undefined : new Date(Number.parseInt(high + low, 16) - 10 * 60_000);
}

async function outboxes({ databases }: Sources): Promise<CloudEvent[]> {
  const sql = 'select event from outbox order by id limit 10000';
  const rows = await Promise.all(
    [...databases.values()].map(async (database) => (await database.pool.query<Row>(sql)).rows),
  );
  return rows.flat().map(({ event }) => event);
}

interface Row {
  readonly event: CloudEvent;
}

interface Outcomes {
  readonly handled: ReadonlyMap<string, readonly Handled[]>;
  readonly parked: ReadonlyMap<string, readonly Parked[]>;
}

/** Each context knows what it has handled. */
async function outcomes({ databases }: Sources, events: readonly CloudEvent[]): Promise<Outcomes> {
  const ids = [events.map(({ id }) => id)];
  const ask = async <T extends object>(sql: string) => {
    const asked = [...databases.values()].map((one) => one.pool.query<T & { event_id: string }>(sql, ids));
    return Map.groupBy(
      (await Promise.all(asked)).flatMap(({ rows }) => rows),
      (row) => row.event_id,
    );
  };
  const [handled, parked] = await Promise.all([
    ask<Handled>('select event_id, consumer, handled_at as at from inbox where event_id = any ($1)'),
    ask<Parked>('select event_id, consumer, error, attempts from dead_letter where event_id = any ($1)'),
  ]);
  return { handled, parked };
}

function stepsOf(
  events: readonly CloudEvent[],
  { waiting, handled, parked }: Outcomes & { waiting: readonly CloudEvent[] },
): Step[] {
  const inOutbox = new Set(waiting.map(({ id }) => id));
  return events.map((event) => {
    const letters = parked.get(event.id) ?? [];
    // What is parked is in the inbox, too, so that it does not come again.
    const isParked = ({ consumer }: Handled) => letters.some((letter) => letter.consumer === consumer);
    return {
      event,
      waits: inOutbox.has(event.id),
      handled: (handled.get(event.id) ?? []).filter((one) => !isParked(one)),
      parked: letters,
    };
  });
}
