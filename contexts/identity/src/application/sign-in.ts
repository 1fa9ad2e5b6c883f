import { err, ok, type Clock, type Result, type UnitOfWork } from '@hiorder/kernel';
import { standingOf } from '../domain/account.ts';
import { emailKey } from '../domain/password.ts';
import { countedAttempt, type AttemptRefusal } from './counted-attempt.ts';
import type { Accounts, Passwords } from './ports/accounts.ts';
import type { SignInFailures } from './ports/sign-in-failures.ts';

interface Deps {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly failures: SignInFailures;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** The network address the try comes from. */
  readonly address: string;
}

export type SignInRefusal = AttemptRefusal | { code: 'no-store' };

export const signIn =
  (deps: Deps) =>
  async (command: SignIn): Promise<Result<{ accountId: string }, SignInRefusal>> => {
    const email = emailKey(command.email);
    const { address, password } = command;
    const found = await countedAttempt(deps)({ as: 'staff', who: email, address }, async () => {
      const account = await deps.accounts.findByEmail(email);
      const matches = await deps.passwords.matches(account?.passwordHash, password);
      return matches ? account : undefined;
    });
    if (!found.ok) return found;
    const account = found.value;
    const standing = standingOf(account, await deps.accounts.membershipsOf(account.id));
    return standing ? ok({ accountId: account.id }) : err({ code: 'no-store' });
  };
