import type { StoreRole } from '@hiorder/contracts';

/** Asks somebody to work at a store. Whoever has its link may accept it, once. */
export interface Invitation {
  readonly id: string;
  readonly storeId: string;
  readonly email: string;
  /** As whoever invites knows them; they may write it differently. */
  readonly name: string | null;
  readonly role: StoreRole;
  /** An account. */
  readonly invitedBy: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly state: 'open' | 'accepted' | 'withdrawn';
}

export const INVITATION_MS = 7 * 24 * 3_600_000;

export const mayBeAccepted = (invitation: Invitation, now: Date): boolean =>
  invitation.state === 'open' && now < invitation.expiresAt;

/** For what everybody at the store may read for ever: as little of the address as tells one person from another. */
export function nameOf({ name, email }: Pick<Invitation, 'name' | 'email'>): string {
  if (name !== null) return name;
  const [local = '', host = ''] = email.split('@');
  return `${[...local][0] ?? ''}…@${host}`;
}
