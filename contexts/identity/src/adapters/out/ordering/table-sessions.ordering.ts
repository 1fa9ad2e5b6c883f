import { JoinedTableSession } from '@hiorder/contracts';
import { withFallback, type Fallback, type ServiceClient } from '@hiorder/http';
import { TechnicalError } from '@hiorder/kernel';
import { Check } from 'typebox/value';
import type { TableSessions } from '../../../application/ports/table-sessions.ts';

/** A guest who scans waits no longer than this. */
const DEADLINE_MS = 3_000;

/** Without ordering nobody can sit down: they are told so at once, and to try again. */
const sayTryAgain: Fallback<never> = {
  name: 'tell-guest-to-scan-again',
  use(error) {
    throw error;
  },
};

/**
 * Ordering over its internal route. Joining twice with one guest id joins once, so the call may be tried again and the
 * client may repeat the scan.
 */
export const createTableSessions = (ordering: ServiceClient): TableSessions => ({
  join: (body) => withFallback(() => join(ordering, body), sayTryAgain),
});

async function join(
  ordering: ServiceClient,
  body: Parameters<TableSessions['join']>[0],
): ReturnType<TableSessions['join']> {
  const answer = await ordering.call({
    method: 'POST',
    path: '/internal/table-sessions/join',
    body,
    deadlineMs: DEADLINE_MS,
    repeatable: true,
  });
  const joined: unknown = answer.body;
  if (answer.status >= 300 || !Check(JoinedTableSession, joined)) {
    throw new TechnicalError('dependency-unavailable', `ordering answered ${answer.status} to a join`, {
      retryable: true,
    });
  }
  const { tableSession, guest } = joined;
  return {
    tableSession: { id: tableSession.id, openedAt: new Date(tableSession.openedAt) },
    color: guest.color,
    nickname: guest.nickname,
  };
}
