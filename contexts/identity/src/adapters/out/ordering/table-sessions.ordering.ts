import { JoinedTableSession } from '@hiorder/contracts';
import type { ServiceClient } from '@hiorder/http';
import { TechnicalError } from '@hiorder/kernel';
import { Check } from 'typebox/value';
import type { TableSessions } from '../../../application/ports/table-sessions.ts';

/** A guest who scans waits no longer than this. */
const DEADLINE_MS = 3_000;

/**
 * Ordering over its internal route. Without it nobody can sit down, so the fallback is to say so: 503, try again.
 * Joining twice with one guest id joins once, so the call may be tried again and the client may repeat the scan.
 */
export const createTableSessions = (ordering: ServiceClient): TableSessions => ({
  async join(body) {
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
  },
});
