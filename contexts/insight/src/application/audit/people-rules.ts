import {
  invitationWithdrawn,
  staffDeactivated,
  staffInvited,
  staffJoined,
  staffReactivated,
  staffRoleChanged,
} from '@hiorder/contracts';
import { actionOf, rule } from './rule.ts';

const area = 'people';

export const peopleRules = [
  ...[staffInvited, invitationWithdrawn].map((definition) =>
    rule(definition, ({ invitationId: id, name, role, by }) => ({
      ...{ area, action: actionOf(definition), subject: { id, name }, by, details: { role } },
    })),
  ),
  ...[staffJoined, staffDeactivated, staffReactivated].map((definition) =>
    rule(definition, ({ staffId: id, name, role, by }) => ({
      ...{ area, action: actionOf(definition), subject: { id, name }, by, details: { role } },
    })),
  ),
  rule(staffRoleChanged, ({ staffId: id, name, role, previous, by }) => ({
    ...{ area, action: 'staff-role-changed', subject: { id, name }, by },
    details: { role, previous },
  })),
];
