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
  readonly member: SeatedMember | null;
}

export interface SeatedMember {
  readonly id: string;
  /** Tells this sitting from one before, also where its end or the next one's beginning is not heard of yet. */
  readonly since: Date;
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
  at: Date,
): Result<MemberChange, { code: 'session-closed' }> {
  if (guest.status !== 'here') return err({ code: 'session-closed' });
  const out = guest.member?.id ?? null;
  if (out === memberId) return ok({ guest, out: null, in: null });
  const member = memberId === null ? null : { id: memberId, since: at };
  return ok({ guest: { ...guest, member }, out, in: memberId });
}
