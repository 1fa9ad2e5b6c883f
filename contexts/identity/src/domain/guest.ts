import { err, ok, type Result } from '@hiorder/kernel';
import { visibleText } from './visible-text.ts';

/** A phone at a table. Its tokens are renewed as long as it is `here`. */
export interface Guest {
  readonly id: string;
  readonly storeId: string;
  readonly tableId: string;
  readonly tableSessionId: string;
  readonly sessionOpenedAt: Date;
  readonly nickname: string;
  readonly color: number;
  readonly status: 'here' | 'left' | 'closed';
  /** Who signed in at this seat. */
  readonly memberId: string | null;
}

export type NicknameRefusal = { code: 'nickname-empty' };

export function nickname(text: string): Result<string, NicknameRefusal> {
  const clean = visibleText(text);
  return clean === '' ? err({ code: 'nickname-empty' }) : ok(clean);
}

/** Whose seat it was and is, where that changes. */
export interface MemberChange {
  readonly guest: Guest;
  readonly out: string | null;
  readonly in: string | null;
}

/** Signs a member in at a seat, or with null whoever is signed in out. The seat itself stays as it is. */
export function memberAtSeat(
  guest: Guest,
  memberId: string | null,
): Result<MemberChange, { code: 'session-closed' }> {
  if (guest.status !== 'here') return err({ code: 'session-closed' });
  const change = guest.memberId !== memberId;
  return ok({
    guest: { ...guest, memberId },
    out: change ? guest.memberId : null,
    in: change ? memberId : null,
  });
}
