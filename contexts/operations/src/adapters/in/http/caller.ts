import { isGuest, type Actor, type Principal } from '@hiorder/contracts';
import { refusal } from '@hiorder/http';

export const principalOf = (request: { claims: unknown }): Principal => request.claims as Principal;

/** Who events say did it. */
export const actorOf = ({ role, sub, name }: Principal): Actor => ({
  kind: isGuest(role) ? 'guest' : role === 'machine' ? role : 'staff',
  id: sub,
  ...(name !== undefined && { name }),
});

/**
 * Where a guest sits.
 * @throws ProblemError 403 for a token that names no table.
 */
export function seatOf(request: { claims: unknown }): {
  storeId: string;
  tableId: string;
  tableSessionId: string;
} {
  const { store, table, tableSession } = principalOf(request);
  if (table === undefined || tableSession === undefined) throw refusal(403);
  return { storeId: store, tableId: table, tableSessionId: tableSession };
}
