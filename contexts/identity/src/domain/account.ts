import type { StoreRole } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { acceptable, emailKey, type PasswordRefusal } from './password.ts';
import { visibleText } from './visible-text.ts';

/** A person who signs in with an e-mail address and a password. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly platformAdmin: boolean;
  readonly disabled: boolean;
}

export interface Membership {
  readonly storeId: string;
  readonly role: StoreRole;
  /** What its tokens carry. */
  readonly standing: string;
}

/** What an account is allowed to be right now: a role at one store, or the platform's. */
export type Standing = Membership | { role: 'platform' };

export type AccountRefusal = PasswordRefusal | { code: 'person-name-empty' };

export function newAccountDetails(o: {
  email: string;
  name: string;
  password: string;
}): Result<{ email: string; name: string }, AccountRefusal> {
  const email = emailKey(o.email);
  const name = visibleText(o.name);
  if (name === '') return err({ code: 'person-name-empty' });
  const password = acceptable(o.password, { email });
  return password.ok ? ok({ email, name }) : password;
}

/** `memberships` oldest first. Without any, and not the platform's: nobody. */
export function standingOf(account: Account, memberships: readonly Membership[]): Standing | undefined {
  if (account.disabled) return undefined;
  if (account.platformAdmin) return { role: 'platform' };
  const [membership] = memberships;
  return membership;
}
