import type { CloudEvent, EventDefinition, NewEvent, Transaction } from '@hiorder/kernel';
import { callerOf } from '../../domain/audit/caller-of.ts';
import { recorded, type Told } from '../../domain/audit/recorded.ts';
import type { AuditTrail } from '../ports/audit-trail.ts';

/** What of an event belongs into the trail; undefined when nothing does. */
export interface AuditRule<D extends EventDefinition = EventDefinition> {
  readonly definition: D;
  told(data: NewEvent<D>['data']): Told | undefined;
}

export async function record(
  trail: AuditTrail,
  { told, event, tx }: { told: Told | undefined; event: CloudEvent; tx: Transaction },
): Promise<void> {
  if (!told) return;
  const { storeid: storeId, id, time: at } = event;
  const name = told.subject.name ?? null;
  const before =
    told.state && (await trail.remember(tx, { storeId, id: told.subject.id, name, state: told.state }));
  const entry = recorded(told, { before, caller: callerOf(event) });
  if (!entry) return;
  const subject = { id: told.subject.id, name };
  await trail.add(tx, {
    ...{ id, storeId, at, subject, area: entry.area, action: entry.action, by: entry.by },
    changes: [...entry.changes],
    details: { ...entry.details },
  });
}
