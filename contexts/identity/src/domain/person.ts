import type { StoreRole } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { rankOf } from './store-role.ts';

/** Somebody who works, or worked, at a store. */
export interface Person {
  readonly id: string;
  readonly storeId: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly role: StoreRole;
  readonly active: boolean;
  /** What the tokens of this role carry; another one after every change. */
  readonly standing: string;
  readonly since: Date;
}

export interface PersonChange {
  readonly role?: StoreRole;
  readonly active?: boolean;
}

export type PersonRefusal = { code: 'not-found' } | { code: 'role-above-own' } | { code: 'last-owner' };

/** Nobody gives a role above their own, to themselves or to others. */
export const mayGive = (own: StoreRole, role: StoreRole): boolean => rankOf(role) <= rankOf(own);

const isOwner = ({ role, active }: Person): boolean => active && role === 'owner';

/** `people`: all of the store. A store is never without an owner who can sign in. */
export function changedPerson(
  people: readonly Person[],
  { actor, id, change }: { actor: Person; id: string; change: PersonChange },
): Result<Person, PersonRefusal> {
  const person = people.find((each) => each.id === id);
  if (!person) return err({ code: 'not-found' });
  const changed: Person = { ...person, ...change };
  if (!mayGive(actor.role, person.role) || !mayGive(actor.role, changed.role)) {
    return err({ code: 'role-above-own' });
  }
  const owners = people.map((each) => (each.id === id ? changed : each)).filter(isOwner);
  if (isOwner(person) && owners.length === 0) return err({ code: 'last-owner' });
  return ok(changed);
}

export const samePerson = (one: Person, other: Person): boolean =>
  one.role === other.role && one.active === other.active;
