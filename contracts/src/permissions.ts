import type { Role } from './http/common.ts';

const MEMBER = ['member'] as const;
// A member is a guest who also signed in: whatever a guest may do at the table, they may.
const GUEST = ['guest', ...MEMBER] as const;
const OWNER = ['owner'] as const;
// A POS or kiosk does what a manager does.
const MANAGER = ['manager', ...OWNER, 'machine'] as const;
const STAFF = ['staff', ...MANAGER] as const;
const PLATFORM = ['platform'] as const;

/**
 * Who may do what: the one table. A route names its row, apps hear from `GET /api/me` which rows are theirs, and
 * docs/permissions.md shows it to people.
 */
export const MAY = {
  'orders.place': GUEST,
  'cart.change': GUEST,
  'party.see': GUEST,
  'staff.call': GUEST,
  'chat.write': GUEST,
  'push.receive': [...GUEST, ...STAFF],
  'me.rename': GUEST,
  'orders.see': [...GUEST, ...STAFF],
  'orders.cancel': [...GUEST, ...STAFF],
  'calls.see': [...GUEST, ...STAFF],
  'news.follow': [...GUEST, ...STAFF],
  'tables.see': STAFF,
  'tables.serve': STAFF,
  'orders.take': STAFF,
  'orders.handle': STAFF,
  'calls.answer': STAFF,
  'chat.answer': STAFF,
  'menu.see': STAFF,
  'stock.change': STAFF,
  'ordering.pause': STAFF,
  'policy.see': STAFF,
  'payments.see': STAFF,
  'tables.manage': MANAGER,
  'menu.manage': MANAGER,
  'policy.change': MANAGER,
  'calls.manage': MANAGER,
  'chat.manage': MANAGER,
  'kitchen.manage': MANAGER,
  'payments.refund': MANAGER,
  'sales.see': MANAGER,
  'store.change': OWNER,
  'people.manage': OWNER,
  'audit.see': OWNER,
  'stores.open': PLATFORM,
  'system.operate': PLATFORM,
  'visits.see': MEMBER,
  'membership.end': MEMBER,
  'me.see': [...GUEST, ...STAFF, ...PLATFORM],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof MAY;
export const PERMISSIONS = Object.keys(MAY) as readonly Permission[];

export const mayDo = (role: Role, permission: Permission): boolean =>
  (MAY[permission] as readonly Role[]).includes(role);

/** Sits at a table, signed in or not: their tokens name the table and the stay. */
export const isGuest = (role: string): boolean => (GUEST as readonly string[]).includes(role);
