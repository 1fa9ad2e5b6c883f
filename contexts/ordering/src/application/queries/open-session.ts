import { err, ok, type Result } from '@hiorder/kernel';
import type { OpenTableSession } from '../../domain/table-session/table-session.ts';
import type { GuestCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';

export type NoOpenSession = NotFound | { readonly code: 'table-session-closed' };

/**
 * The session at the guest's table. When it has ended nothing of it is shown any more, at once: the token is revoked
 * only when the news has reached whoever checks it.
 */
export async function openSessionOf(
  ports: Pick<Ports, 'sessions'>,
  caller: GuestCaller,
): Promise<Result<OpenTableSession, NoOpenSession>> {
  const session = await ports.sessions.find(caller.tableSessionId);
  if (!session || session.storeId !== caller.storeId)
    return err({ code: 'not-found', what: 'table-session' });
  return session.status === 'open' ? ok(session) : err({ code: 'table-session-closed' });
}
