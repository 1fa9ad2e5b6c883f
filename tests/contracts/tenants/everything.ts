import assert from 'node:assert/strict';
import type { Caller } from '../../support/api.ts';
import type { People } from './things.ts';

const OF_GUESTS = ['cart', 'orders', 'table-session', 'bill', 'chat/messages', 'service-calls', 'me'];
const OF_STAFF = [
  ...[
    'tickets',
    'service-calls',
    'service-call-kinds',
    'tables',
    'table-codes',
    'tablet-pin',
    'counter-orders',
  ],
  ...['chat/conversations', 'chat/settings', 'stock', 'ordering-policy', 'kitchen-settings'],
  ...['menu/items', 'menu/categories', 'menu/option-groups', 'printers', 'print-jobs'],
];

/** How far paper has come: it comes on by itself, whoever asks for what. */
const OF_PAPER = new Set([
  'waiting',
  'failing',
  'status',
  'attempts',
  'failure',
  'nextAttemptAt',
  'printedAt',
  'at',
]);

export type Everything = Readonly<Record<string, unknown>>;

/** All that a store's people can see of what is theirs, by where they see it: to be compared with later. */
export async function everythingOf({ guest, staff, owner }: People, orderId: string): Promise<Everything> {
  const seen: Record<string, unknown> = {};
  const look = async (who: Caller, what: string): Promise<void> => {
    const answer = await who.get(`/api/${what}`);
    assert.equal(answer.status, 200, answer.text);
    const isPaper = what.startsWith('print');
    // A minute that passes meanwhile is no change.
    seen[who === guest ? `${what} of the guest` : what] = JSON.parse(answer.text, (name, value: unknown) =>
      name === 'oldestWaitingMinutes' || (isPaper && OF_PAPER.has(name)) ? undefined : value,
    );
  };
  for (const what of OF_GUESTS) await look(guest, what);
  for (const what of [...OF_STAFF, `payments?orderId=${orderId}`]) await look(staff, what);
  for (const what of ['staff', 'store']) await look(owner, what);
  return seen;
}
