import { err, ok, type Result } from '@hiorder/kernel';
import { acceptable, emailKey, type PasswordRefusal } from './password.ts';

/** A guest's account, to find former visits again. It works at no store and never gets a role of its staff. */
export interface Member {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
}

export type MemberRefusal = PasswordRefusal | { code: 'email-invalid' };

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Nothing but an address and a password: what they are called, each table is told anew. */
export function newMemberDetails(o: {
  email: string;
  password: string;
}): Result<{ email: string }, MemberRefusal> {
  const email = emailKey(o.email);
  if (!ADDRESS.test(email)) return err({ code: 'email-invalid' });
  const password = acceptable(o.password, { email });
  return password.ok ? ok({ email }) : password;
}
