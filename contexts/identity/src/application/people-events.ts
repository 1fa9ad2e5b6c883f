import {
  invitationWithdrawn,
  staffDeactivated,
  staffInvited,
  staffJoined,
  staffReactivated,
  staffRoleChanged,
  type Actor,
} from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import { nameOf, type Invitation } from '../domain/invitation.ts';
import type { Person } from '../domain/person.ts';

interface Done {
  readonly by: Person;
  readonly at: Date;
}

/** Without the address: what is told stays for ever. */
const actorOf = ({ accountId: id, name }: Pick<Person, 'accountId' | 'name'>): Actor => ({
  kind: 'staff',
  id,
  name,
});

const invitationData = (invitation: Invitation, { by, at }: Done) => ({
  ...{ invitationId: invitation.id, storeId: invitation.storeId, role: invitation.role },
  ...{ name: nameOf(invitation), by: actorOf(by), at: at.toISOString() },
});

const keysOf = ({ id, storeId }: { id: string; storeId: string }) => ({
  ...{ subject: id, storeId, partitionKey: id },
});

export const invited = (invitation: Invitation, by: Person): NewEvent => ({
  definition: staffInvited,
  ...keysOf(invitation),
  data: {
    ...invitationData(invitation, { by, at: invitation.at }),
    expiresAt: invitation.expiresAt.toISOString(),
  },
});

export const withdrawn = (invitation: Invitation, done: Done): NewEvent => ({
  definition: invitationWithdrawn,
  ...keysOf(invitation),
  data: invitationData(invitation, done),
});

const personData = (person: Pick<Person, 'id' | 'storeId' | 'name' | 'role'>, { by, at }: Done) => ({
  ...{ staffId: person.id, storeId: person.storeId, name: person.name, role: person.role },
  ...{ by: actorOf(by), at: at.toISOString() },
});

/** They come by themselves. */
export const joined = (person: Person, invitation: Invitation): NewEvent => ({
  definition: staffJoined,
  ...keysOf(person),
  data: { ...personData(person, { by: person, at: person.since }), invitationId: invitation.id },
});

/** What is told of a change. */
export function changeEvents(before: Person, after: Person, done: Done): NewEvent[] {
  const keys = keysOf(after);
  const data = personData(after, done);
  const events: NewEvent[] = [];
  if (before.role !== after.role) {
    events.push({ definition: staffRoleChanged, ...keys, data: { ...data, previous: before.role } });
  }
  if (before.active && !after.active) events.push({ definition: staffDeactivated, ...keys, data });
  if (!before.active && after.active) events.push({ definition: staffReactivated, ...keys, data });
  return events;
}
