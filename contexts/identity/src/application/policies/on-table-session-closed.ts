import type { CloudEvent, Transaction } from '@hiorder/kernel';
import type { Events } from '../ports/events.ts';
import type { Guests } from '../ports/guests.ts';
import type { Parties } from '../ports/parties.ts';
import { revocation } from '../revocation-event.ts';

/** Whenever a table session is closed, its guests' tokens stop working and are not renewed; its table may be retired. */
export const onTableSessionClosed =
  (deps: { guests: Guests; parties: Parties; events: Events }) =>
  async (
    { data }: CloudEvent<{ storeId: string; tableSessionId: string; closedAt: string }>,
    tx: Transaction,
  ): Promise<void> => {
    const at = new Date(data.closedAt);
    if (!(await deps.guests.closeSession(tx, data.tableSessionId, at))) return;
    await deps.parties.leave(tx, data.tableSessionId);
    const { storeId, tableSessionId: value } = data;
    await deps.events.append(tx, [revocation({ storeId, claim: 'tableSession', value, at })]);
  };
