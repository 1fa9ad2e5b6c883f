import type { StaffMember } from '@hiorder/contracts';
import type { Caller } from '../../../application/people-deps.ts';
import type { Invitation } from '../../../domain/invitation.ts';
import type { Person } from '../../../domain/person.ts';

export const personView = (person: Person, caller: Caller): StaffMember => ({
  ...{ id: person.id, email: person.email, name: person.name, role: person.role },
  status: person.active ? 'active' : 'deactivated',
  since: person.since.toISOString(),
  self: person.accountId === caller.accountId,
});

export const invitedView = ({ id, email, name, role, at, expiresAt }: Invitation): StaffMember => ({
  ...{ id, email, name, role },
  status: 'invited',
  since: at.toISOString(),
  expiresAt: expiresAt.toISOString(),
  self: false,
});
