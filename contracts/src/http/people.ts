import Type from 'typebox';
import { Id, Instant, Nullable, StoreRole } from '../events/common.ts';
import { Email, PersonName } from './identity.ts';

const closed = { additionalProperties: false };

/** Who works at a store, worked there, or is invited to. */
export const StaffMember = Type.Object({
  id: Id,
  email: Type.String(),
  name: Nullable(Type.String()),
  role: StoreRole,
  status: Type.Union([Type.Literal('active'), Type.Literal('deactivated'), Type.Literal('invited')]),
  /** When they joined or were invited. */
  since: Instant,
  /** Of an invitation: from then on its link opens nothing. */
  expiresAt: Type.Optional(Instant),
  /** Whether it is the caller. */
  self: Type.Boolean(),
});
export type StaffMember = Type.Static<typeof StaffMember>;
/** `GET /api/staff` */
export const StaffMemberList = Type.Object({ items: Type.Array(StaffMember) });
export type StaffMemberList = Type.Static<typeof StaffMemberList>;

/** `POST /api/staff`. Somebody who is invited already gets a new link; the old one stops working. */
export const InviteStaff = Type.Object(
  { email: Email, role: StoreRole, name: Type.Optional(PersonName) },
  closed,
);
export type InviteStaff = Type.Static<typeof InviteStaff>;
/** `link` is shown this once: only a hash of it is kept. */
export const InvitedStaff = Type.Object({ ...StaffMember.properties, link: Type.String() });
export type InvitedStaff = Type.Static<typeof InvitedStaff>;

/** `PATCH /api/staff/{id}`. `active: false` is the same as DELETE. */
export const ChangeStaff = Type.Object(
  { role: Type.Optional(StoreRole), active: Type.Optional(Type.Boolean()) },
  { ...closed, minProperties: 1 },
);
export type ChangeStaff = Type.Static<typeof ChangeStaff>;
