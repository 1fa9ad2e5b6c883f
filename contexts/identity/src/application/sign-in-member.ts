import type { Clock, Result, UnitOfWork } from '@hiorder/kernel';
import { emailKey } from '../domain/password.ts';
import type { Member } from '../domain/member.ts';
import { countedAttempt, type AttemptRefusal } from './counted-attempt.ts';
import type { Passwords } from './ports/accounts.ts';
import type { Members } from './ports/members.ts';
import type { SignInFailures } from './ports/sign-in-failures.ts';

export interface MemberSignInDeps {
  readonly members: Members;
  readonly passwords: Passwords;
  readonly failures: SignInFailures;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export interface MemberSignIn {
  readonly email: string;
  readonly password: string;
  /** The network address the try comes from. */
  readonly address: string;
}

/** Only members: whoever has an account at a store is nobody here. Counted apart from theirs, too. */
export const signInMember =
  (deps: MemberSignInDeps) =>
  (command: MemberSignIn): Promise<Result<Member, AttemptRefusal>> => {
    const email = emailKey(command.email);
    return countedAttempt(deps)({ as: 'member', who: email, address: command.address }, async () => {
      const member = await deps.members.findByEmail(email);
      const matches = await deps.passwords.matches(member?.passwordHash, command.password);
      return matches ? member : undefined;
    });
  };
