import { err, newId, ok, type Result, type Transaction, type UnitOfWork } from '@hiorder/kernel';
import { newAccountDetails, type Account, type AccountRefusal } from '../domain/account.ts';
import { mayBeAccepted, type Invitation } from '../domain/invitation.ts';
import type { Person } from '../domain/person.ts';
import type { PeopleDeps } from './people-deps.ts';
import { joined } from './people-events.ts';
import type { Accounts, Passwords } from './ports/accounts.ts';
import type { signIn, SignInRefusal } from './sign-in.ts';

interface Deps extends PeopleDeps {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly signIn: ReturnType<typeof signIn>;
  readonly unitOfWork: UnitOfWork;
}

export interface AcceptInvitation {
  readonly token: string;
  readonly name: string;
  /** A new one; the present one of somebody who has an account already. */
  readonly password: string;
  /** The network address it comes from. */
  readonly address: string;
}

export type AcceptRefusal =
  | AccountRefusal
  | Exclude<SignInRefusal, { code: 'no-store' }>
  | { code: 'invitation-over' }
  | { code: 'works-elsewhere' };

/** Somebody comes to work at the store: with an account of their own making, or the one they have. */
export const acceptInvitation =
  (deps: Deps) =>
  async (command: AcceptInvitation): Promise<Result<Person, AcceptRefusal>> => {
    const invitation = await deps.invitations.findByToken(command.token);
    if (!invitation || !mayBeAccepted(invitation, deps.clock.now())) return err({ code: 'invitation-over' });
    const account = await accountFor(deps, invitation, command);
    if (!account.ok) return account;
    return deps.unitOfWork.transaction((tx) => join(deps, tx, { ...account.value, seen: invitation }));
  };

type Joining = Result<{ account: Account; isNew: boolean }, AcceptRefusal>;

/** Before the transaction: passwords take long on purpose. */
async function accountFor(deps: Deps, { email }: Invitation, command: AcceptInvitation): Promise<Joining> {
  const { password, address } = command;
  const known = await deps.accounts.findByEmail(email);
  if (known) {
    const signedIn = await deps.signIn({ email, password, address });
    if (signedIn.ok || known.disabled) return err({ code: 'works-elsewhere' });
    if (signedIn.error.code !== 'no-store') return err(signedIn.error);
    return ok({ account: known, isNew: false });
  }
  const details = newAccountDetails({ email, name: command.name, password });
  if (!details.ok) return details;
  const passwordHash = await deps.passwords.hash(password);
  const account = { ...details.value, id: newId(), passwordHash, platformAdmin: false, disabled: false };
  return ok({ account, isNew: true });
}

async function join(
  deps: Deps,
  tx: Transaction,
  { account, isNew, seen }: { account: Account; isNew: boolean; seen: Invitation },
): Promise<Result<Person, AcceptRefusal>> {
  const people = await deps.people.lock(tx, seen.storeId);
  const open = await deps.invitations.openIn(tx, seen.storeId);
  const at = deps.clock.now();
  const invitation = open.find(({ id }) => id === seen.id);
  if (!invitation || !mayBeAccepted(invitation, at)) return err({ code: 'invitation-over' });
  if (people.some(({ accountId }) => accountId === account.id)) return err({ code: 'invitation-over' });
  // Another invitation to the same address was accepted at this moment.
  if (isNew && !(await deps.accounts.add(tx, account, at))) return err({ code: 'works-elsewhere' });
  const person: Person = {
    ...{ id: newId(), storeId: invitation.storeId, accountId: account.id, role: invitation.role },
    ...{ email: account.email, name: account.name, active: true, standing: newId(), since: at },
  };
  // At this moment they came to work at another store.
  if (!(await deps.people.add(tx, person))) return err({ code: 'works-elsewhere' });
  await deps.invitations.settle(tx, invitation.id, { state: 'accepted', at });
  await deps.events.append(tx, [joined(person, invitation)]);
  return ok(person);
}
