import Type from 'typebox';
import { Actor, Id, Instant, StoreRole } from './common.ts';
import { defineEvent } from './define-event.ts';

const InvitationData = {
  invitationId: Id,
  storeId: Id,
  /** As whoever invites calls them, or a part of their address. */
  name: Type.String(),
  role: StoreRole,
  by: Actor,
  at: Instant,
};
/** Never with the link: whoever has it may accept. */
export const staffInvited = defineEvent(
  'identity',
  'invitation',
  'staff-invited.v1',
  Type.Object({ ...InvitationData, expiresAt: Instant }),
);
export const invitationWithdrawn = defineEvent(
  'identity',
  'invitation',
  'invitation-withdrawn.v1',
  Type.Object(InvitationData),
);

const StaffData = {
  staffId: Id,
  storeId: Id,
  name: Type.String(),
  role: StoreRole,
  by: Actor,
  at: Instant,
};
export const staffJoined = defineEvent(
  'identity',
  'staff',
  'staff-joined.v1',
  Type.Object({ ...StaffData, invitationId: Id }),
);
export const staffRoleChanged = defineEvent(
  'identity',
  'staff',
  'staff-role-changed.v1',
  Type.Object({ ...StaffData, previous: StoreRole }),
);
/** Their sessions have ended; see `tokens-revoked`. */
export const staffDeactivated = defineEvent(
  'identity',
  'staff',
  'staff-deactivated.v1',
  Type.Object(StaffData),
);
export const staffReactivated = defineEvent(
  'identity',
  'staff',
  'staff-reactivated.v1',
  Type.Object(StaffData),
);
