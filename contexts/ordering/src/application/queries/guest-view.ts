import type { GuestView } from '@hiorder/contracts';
import { guestOf, type TableSession } from '../../domain/table-session/table-session.ts';

/** Somebody of the party; who is not known any more is still somebody. */
export const guestView = (session: TableSession, guestId: string): GuestView =>
  guestOf(session, guestId) ?? { id: guestId, nickname: '', color: 1 };
