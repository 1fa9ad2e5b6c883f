import type { ServiceCall, ServiceClient } from '@hiorder/http';
import { newId, TechnicalError } from '@hiorder/kernel';

interface Join {
  readonly storeId: string;
  readonly tableId: string;
  readonly tableName: string;
  readonly guest: { readonly id: string; readonly nickname: string };
}

export interface FakeOrdering extends ServiceClient {
  readonly joins: readonly Join[];
  /** While true, no call is answered. */
  down: boolean;
  /** Ends the party at a table, as staff would; the next join opens a new session. */
  close(tableId: string): string | undefined;
  /** Seats the party at another table, as staff would. */
  move(from: string, to: string): void;
}

/** Ordering's side of a scan: one open session a table, colours in turn. */
export function fakeOrdering(): FakeOrdering {
  const sessions = new Map<string, { id: string; openedAt: string; guests: string[] }>();
  const joins: Join[] = [];
  return {
    joins,
    down: false,
    close(tableId) {
      const session = sessions.get(tableId);
      sessions.delete(tableId);
      return session?.id;
    },
    move(from, to) {
      const session = sessions.get(from);
      sessions.delete(from);
      if (session) sessions.set(to, session);
    },
    async call({ path, body }: ServiceCall) {
      if (this.down)
        throw new TechnicalError('dependency-unavailable', 'ordering is off', { retryable: true });
      if (path !== '/internal/table-sessions/join') return { status: 404, body: undefined };
      const join = body as Join;
      joins.push(join);
      const session = sessions.get(join.tableId) ?? {
        id: newId(),
        openedAt: new Date().toISOString(),
        guests: [],
      };
      sessions.set(join.tableId, session);
      if (!session.guests.includes(join.guest.id)) session.guests.push(join.guest.id);
      const color = (session.guests.indexOf(join.guest.id) % 6) + 1;
      const { id, openedAt } = session;
      return { status: 200, body: { tableSession: { id, openedAt }, guest: { ...join.guest, color } } };
    },
  };
}
