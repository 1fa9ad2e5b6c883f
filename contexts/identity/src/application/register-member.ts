import { err, newId, ok, type Result } from '@hiorder/kernel';
import { newMemberDetails, type Member, type MemberRefusal } from '../domain/member.ts';
import type { AttemptRefusal } from './counted-attempt.ts';
import { signInMember, type MemberSignIn, type MemberSignInDeps } from './sign-in-member.ts';

export type RegisterMemberRefusal =
  | MemberRefusal
  | { code: 'email-taken' }
  | Extract<AttemptRefusal, { code: 'too-many-attempts' }>;

/**
 * Makes an account for a guest. There is no mail in this product, so nobody proves that the address is theirs: it is a
 * name to sign in with. Whose it is already is signed in with its password, and as slowly as there.
 */
export const registerMember =
  (deps: MemberSignInDeps) =>
  async (command: MemberSignIn): Promise<Result<Member, RegisterMemberRefusal>> => {
    const details = newMemberDetails(command);
    if (!details.ok) return details;
    const { email } = details.value;
    if (await deps.members.findByEmail(email)) {
      const signedIn = await signInMember(deps)(command);
      if (signedIn.ok) return signedIn;
      return err(signedIn.error.code === 'credentials-wrong' ? { code: 'email-taken' } : signedIn.error);
    }
    const member = { id: newId(), email, passwordHash: await deps.passwords.hash(command.password) };
    const added = await deps.unitOfWork.transaction((tx) => deps.members.add(tx, member, deps.clock.now()));
    return added ? ok(member) : err({ code: 'email-taken' });
  };
