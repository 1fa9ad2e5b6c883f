import { TechnicalError, type Transaction } from '@hiorder/kernel';
import { changeTableSession } from '../domain/table-session/change-table-session.ts';
import type { Guest } from '../domain/table-session/guest.ts';
import { guestOf, openTableSession, type OpenTableSession } from '../domain/table-session/table-session.ts';
import type { Ports } from './ports/ports.ts';
import { storeUnknown } from './store-of.ts';
import { guestJoinedEvent, sessionOpenedEvent } from './publishing/table-session-events.ts';

export interface JoinTableSession {
  readonly storeId: string;
  readonly tableId: string;
  readonly tableName: string;
  readonly guest: { readonly id: string; readonly nickname: string };
}

type JoinPorts = Pick<Ports, 'sessions' | 'stores' | 'outbox' | 'clock' | 'newId'>;

/** The first scan opens the table's session, every other one joins it. */
export const joinTableSession =
  (ports: JoinPorts) =>
  async (tx: Transaction, join: JoinTableSession): Promise<{ session: OpenTableSession; guest: Guest }> => {
    const before = await openOrFind(ports, tx, join);
    const { id: guestId, nickname } = join.guest;
    const joined = changeTableSession(before, { kind: 'join', guestId, nickname });
    const guest = joined.ok ? guestOf(joined.value, guestId) : undefined;
    if (!joined.ok || joined.value.status !== 'open' || !guest) {
      throw new TechnicalError('join-refused', `Nobody can join open session ${before.id}`);
    }
    const session = joined.value;
    if (session !== before) {
      await ports.sessions.save(tx, session);
      await ports.outbox.append(tx, [guestJoinedEvent(session, guest, ports.clock.now())]);
    }
    return { session, guest };
  };

const TRIES = 5;

/** The table's open session under lock. Two may scan at once, and one may leave meanwhile. */
export async function openOrFind(
  ports: JoinPorts,
  tx: Transaction,
  table: { storeId: string; tableId: string; tableName: string },
): Promise<OpenTableSession> {
  // The payment mode cannot change while somebody sits down.
  if (!(await ports.stores.holdPolicy(tx, table.storeId))) throw storeUnknown(table.storeId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const present = await ports.sessions.lockOpenAt(tx, table);
    if (present) return present;
    const { storeId, tableId, tableName } = table;
    const session = openTableSession({
      id: ports.newId(),
      storeId,
      tableId,
      tableName,
      at: ports.clock.now(),
    });
    if (await ports.sessions.insert(tx, session)) {
      await ports.outbox.append(tx, [sessionOpenedEvent(session)]);
      return session;
    }
  }
  throw new TechnicalError('table-busy', `Table ${table.tableId} opens and closes all the time`, {
    retryable: true,
  });
}
