import { mayDo } from '@hiorder/contracts';
import type { Clock } from '@hiorder/kernel';
import type { Person } from '../domain/person.ts';
import type { Events } from './ports/events.ts';
import type { Invitations } from './ports/invitations.ts';
import type { People } from './ports/people.ts';

export interface PeopleDeps {
  readonly people: People;
  readonly invitations: Invitations;
  readonly events: Events;
  readonly clock: Clock;
}

/** A person of a store, by their account. */
export interface Caller {
  readonly storeId: string;
  readonly accountId: string;
}

/** The caller as they are now: since their token was made, others may have taken their role. */
export const managerAmong = (people: readonly Person[], { accountId }: Caller): Person | undefined =>
  people.find(
    (person) => person.accountId === accountId && person.active && mayDo(person.role, 'people.manage'),
  );
