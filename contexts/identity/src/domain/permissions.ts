import type { Role } from '@hiorder/contracts';

/** Everything a person or machine may do, as the apps ask for it. What a route demands is a set of roles below. */
const PERMISSIONS = {
  guest: ['cart.change', 'orders.place', 'staff.call', 'chat.write'],
  member: [],
  staff: ['tables.see', 'orders.handle', 'calls.answer', 'chat.answer', 'stock.change', 'ordering.pause'],
  manager: ['tables.manage', 'menu.manage', 'policy.change', 'payments.refund', 'sales.see'],
  owner: ['store.change', 'people.manage'],
  platform: ['stores.open'],
} as const;

const staff = PERMISSIONS.staff;
const manager = [...staff, ...PERMISSIONS.manager];
const owner = [...manager, ...PERMISSIONS.owner];

const OF: Readonly<Record<Role, readonly string[]>> = {
  guest: PERMISSIONS.guest,
  member: PERMISSIONS.member,
  staff,
  manager,
  owner,
  platform: PERMISSIONS.platform,
  // A POS or kiosk does what a manager does.
  machine: manager,
};

export const permissionsOf = (role: Role): readonly string[] => OF[role];

/** Which roles a route of this context lets in. */
export const MAY = {
  readAndChangeStore: ['owner'],
  openStores: ['platform'],
  manageTables: ['manager', 'owner', 'machine'],
  seeTableCodes: ['staff', 'manager', 'owner', 'machine'],
  askWhoTheyAre: ['guest', 'member', 'staff', 'manager', 'owner', 'platform', 'machine'],
  renameThemselves: ['guest'],
} as const satisfies Record<string, readonly Role[]>;

/** What a membership can be. */
export const STORE_ROLES = ['owner', 'manager', 'staff'] as const;
export type StoreRole = (typeof STORE_ROLES)[number];
