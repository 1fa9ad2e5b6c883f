import { mayDo, PERMISSIONS, type Permission, type Role } from '@hiorder/contracts';

/** A member is a guest who also signed in. The others in the order in which they may more; the platform apart. */
const COLUMNS: readonly Role[] = ['guest', 'member', 'staff', 'manager', 'owner', 'machine', 'platform'];

const MEANS: Readonly<Record<Permission, string>> = {
  'orders.place': 'order from the own table, and pay',
  'cart.change': 'fill the cart of the own table',
  'party.see': 'see who is at the own table, its orders and its bill',
  'staff.call': 'call staff to the own table',
  'chat.write': 'write to the store',
  'push.receive': 'be told on the own device while the app is closed',
  'me.rename': 'change the own nickname',
  'orders.see': 'see an order; guests only those of their table',
  'orders.cancel': 'cancel an order that nobody has accepted; guests only those of their table',
  'calls.see': 'see what staff can be called for, and calls; guests only their own',
  'news.follow': 'hear live of what changes; guests only what concerns their table',
  'tables.see': 'see the board of tables, their bills and QR codes',
  'tables.serve': 'close a table, move a party',
  'orders.take': 'order for a table',
  'orders.handle': 'see the kitchen board; accept, reject, finish and serve orders',
  'calls.answer': 'answer calls',
  'chat.answer': 'read and answer what guests write',
  'menu.see': 'see the whole menu, with what guests do not see',
  'stock.change': 'count stock, sell out, put back on sale',
  'ordering.pause': 'slow orders down, or take none, for a while',
  'policy.see': 'see how the store takes orders',
  'payments.see': 'see the payments of an order',
  'tables.manage': 'add, change and retire tables, renew their codes',
  'menu.manage': 'change categories, items, prices and photos',
  'policy.change': 'change how the store takes orders and money',
  'calls.manage': 'change what staff can be called for',
  'chat.manage': 'change greetings and quick replies',
  'kitchen.manage': 'change stations, targets and reasons of the kitchen',
  'payments.refund': 'give money back',
  'sales.see': 'see sales',
  'store.change': 'see and change the profile of the store',
  'people.manage': 'invite people, change their roles, deactivate them',
  'audit.see': 'see who did what with money, menu, policy and people',
  'stores.open': 'open a store with its owner',
  'system.operate': 'see how the installation is, repeat parked events',
  'visits.see': 'see what they ordered on former visits, at any store; nobody else does',
  'membership.end': 'delete the own membership',
  'me.see': 'see who they are, sign out',
};

const row = (permission: Permission): string =>
  `| \`${permission}\` | ${MEANS[permission]} | ${COLUMNS.map((role) => (mayDo(role, permission) ? 'yes' : '')).join(' | ')} |`;

/** The table of permissions as people read it; kept in step by a test. */
export const permissionsDocument = (): string =>
  [
    '# Permissions',
    '',
    'Who may do what, always within the own store. The table is `MAY` in `contracts/src/permissions.ts`: every route names one of its rows, and `GET /api/me` answers the rows of the caller. A machine is a POS or kiosk of one store. What needs no sign-in (the menu, its pictures, a scan of a code, signing in) is not here.',
    '',
    '<!-- prettier-ignore-start -->',
    `| permission | means | ${COLUMNS.join(' | ')} |`,
    `| --- | --- | ${COLUMNS.map(() => ':-:').join(' | ')} |`,
    ...PERMISSIONS.map(row),
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
