import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { after, cartLine, NOON, orderIn, staff } from '../../testing/ordering.fixture.ts';
import { billOf, type Bill } from '../bill/bill.ts';
import { changeTableSession } from './change-table-session.ts';
import { openTableSession, type OpenTableSession, type TableSession } from './table-session.ts';
import type { TableSessionCommand } from './table-session.commands.ts';

const settled: Bill = { total: 12_000, paid: 12_000, owed: 0, awaitingPayment: 0 };
const owing: Bill = { total: 12_000, paid: 0, owed: 12_000, awaitingPayment: 0 };
const even = { ...settled, overpaid: 0 };
const short = { ...owing, overpaid: 0 };

type Close = Extract<TableSessionCommand, { kind: 'close' }>;
const close = (change: Partial<Close> = {}): Close => ({
  ...{ kind: 'close', bill: even, unserved: 0, at: after(60), by: staff, force: false, reason: null },
  ...change,
});
const stewOrdered = [{ itemId: 'stew', quantity: 1, course: 'main' }];

const window = { tableId: 'table-2', tableName: '창가' };

type Kind = TableSessionCommand['kind'];
type Of<K extends Kind> = Readonly<Record<string, Extract<TableSessionCommand, { kind: K }>>>;
const order = { kind: 'record-order', lines: stewOrdered, fromCart: ['line-stew'] } as const;
const two = { quantity: 2 };

const commands = {
  join: {
    'for the first time': { kind: 'join', guestId: 'minjun', nickname: '민준' },
    again: { kind: 'join', guestId: 'jiwoo', nickname: '지우' },
  },
  'rename-guest': {
    'at the table': { kind: 'rename-guest', guestId: 'jiwoo', nickname: '지우맘' },
    elsewhere: { kind: 'rename-guest', guestId: 'stranger', nickname: 'x' },
  },
  'add-line': {
    'by a guest': { kind: 'add-line', line: cartLine('rice') },
    'by a stranger': { kind: 'add-line', line: cartLine('rice', { addedBy: 'stranger' }) },
  },
  'change-line': {
    'in the cart': { kind: 'change-line', lineId: 'line-stew', change: two },
    gone: { kind: 'change-line', lineId: 'line-gone', change: two },
  },
  'remove-line': {
    'in the cart': { kind: 'remove-line', lineId: 'line-stew' },
    gone: { kind: 'remove-line', lineId: 'line-gone' },
  },
  'record-order': { 'from the cart': order, 'of staff': { ...order, fromCart: [] } },
  'withdraw-order': {
    unpaid: { kind: 'withdraw-order', lines: stewOrdered, intoCart: [cartLine('stew')] },
    paid: { kind: 'withdraw-order', lines: stewOrdered, intoCart: [] },
  },
  move: {
    'to a free table': { kind: 'move', to: window, taken: false },
    'to a taken table': { kind: 'move', to: window, taken: true },
  },
  close: {
    'when settled': close(),
    'when money is owed': close({ bill: short }),
    'when somebody is paying': close({ bill: { ...even, awaitingPayment: 1 } }),
    'when guests get money back': close({ bill: { ...even, overpaid: 9_000 } }),
    'when a dish is not served': close({ unserved: 1 }),
    'when neither is done': close({ bill: short, unserved: 1 }),
    'by force with a reason': close({ bill: short, force: true, reason: '카운터에서 결제' }),
    'by force without a reason': close({ bill: short, force: true }),
    'unserved by force with a reason': close({ unserved: 1, force: true, reason: '포장해 갔어요' }),
    'unserved by force without a reason': close({ unserved: 1, force: true }),
  },
} as const satisfies { readonly [K in Kind]: Of<K> };

function after_(session: TableSession, ...list: readonly TableSessionCommand[]): TableSession {
  return list.reduce((present, command) => {
    const changed = changeTableSession(present, command);
    assert.ok(changed.ok, JSON.stringify(changed));
    return changed.value;
  }, session);
}

const seated = openTableSession({
  id: 'session-1',
  storeId: 'store-1',
  tableId: 'table-1',
  tableName: '1',
  at: NOON,
});
const open = after_(
  seated,
  { kind: 'join', guestId: 'jiwoo', nickname: '지우' },
  { kind: 'add-line', line: cartLine('stew') },
) as OpenTableSession;
const closed = after_(open, close());

const over = 'table-session-closed';
/** What an open session is afterwards, or why it is not; one word for all commands of a kind where they do not differ. */
const whenOpen: {
  readonly [K in Kind]: string | Readonly<Record<keyof (typeof commands)[K], string>>;
} = {
  join: 'open',
  'rename-guest': { 'at the table': 'open', elsewhere: 'guest-not-at-table' },
  'add-line': { 'by a guest': 'open', 'by a stranger': 'guest-not-at-table' },
  'change-line': { 'in the cart': 'open', gone: 'cart-line-not-found' },
  'remove-line': { 'in the cart': 'open', gone: 'cart-line-not-found' },
  'record-order': 'open',
  'withdraw-order': 'open',
  move: { 'to a free table': 'open', 'to a taken table': 'table-taken' },
  close: {
    'when settled': 'closed',
    'when money is owed': 'bill-open',
    'when somebody is paying': 'bill-open',
    'when guests get money back': 'bill-open',
    'when a dish is not served': 'orders-unserved',
    'when neither is done': 'bill-open',
    'by force with a reason': 'closed',
    'by force without a reason': 'bill-open',
    'unserved by force with a reason': 'closed',
    'unserved by force without a reason': 'orders-unserved',
  },
};
const whenClosed: { readonly [K in Kind]: string } = {
  ...{ join: over, 'rename-guest': over, 'add-line': over, 'change-line': over, 'remove-line': over },
  ...{ 'record-order': over, 'withdraw-order': 'closed', move: over, close: over },
};

test('it begins when it is opened, with an empty cart and nothing ordered', () => {
  const { status, openedAt, cart, guests, ordered } = seated;
  assert.deepEqual([status, openedAt, cart], ['open', NOON, { version: 0, lines: [] }]);
  assert.deepEqual([guests.length, ordered.size], [0, 0]);
});

describe('every command on a table session in every status', () => {
  for (const kind of Object.keys(commands) as Kind[])
    for (const [variant, command] of Object.entries<TableSessionCommand>(commands[kind])) {
      const inOpen = whenOpen[kind];
      const expected = typeof inOpen === 'string' ? inOpen : inOpen[variant as keyof typeof inOpen];
      for (const [session, becomes] of [
        [open, expected],
        [closed, whenClosed[kind]],
      ] as const)
        test(`${kind} ${variant}, ${session.status}: ${becomes}`, () => {
          const changed = changeTableSession(session, command);
          assert.equal(changed.ok ? changed.value.status : changed.error.code, becomes);
        });
    }
});

describe('guests', () => {
  test('everybody gets the colour that the fewest have', () => {
    const joined = Array.from({ length: 8 }, (_, i) => ({
      kind: 'join' as const,
      guestId: `g${i}`,
      nickname: `${i}`,
    }));
    assert.deepEqual(
      after_(seated, ...joined).guests.map((guest) => guest.color),
      [1, 2, 3, 4, 5, 6, 1, 2],
    );
  });

  test('who scans again sits there already, perhaps under a new name', () => {
    const again = changeTableSession(open, { kind: 'join', guestId: 'jiwoo', nickname: '지우' });
    assert.ok(again.ok && again.value === open);
    const renamed = after_(open, { kind: 'join', guestId: 'jiwoo', nickname: 'Jiwoo' });
    assert.deepEqual(renamed.guests, [{ id: 'jiwoo', nickname: 'Jiwoo', color: 1 }]);
  });

  test('who does not sit there cannot be renamed and cannot order for the table', () => {
    for (const command of [
      { kind: 'rename-guest', guestId: 'stranger', nickname: 'x' },
      { kind: 'add-line', line: cartLine('rice', { addedBy: 'stranger' }) },
    ] as const) {
      const refused = changeTableSession(open, command);
      assert.ok(!refused.ok && refused.error.code === 'guest-not-at-table');
    }
  });
});

describe('orders and the cart', () => {
  test('ordered lines leave the cart and count as ordered; withdrawn they come back', () => {
    const ordered = after_(open, commands['record-order']['from the cart']) as OpenTableSession;
    assert.deepEqual([ordered.cart.lines, ordered.ordered.get('stew')?.quantity], [[], 1]);
    const back = after_(ordered, commands['withdraw-order'].unpaid) as OpenTableSession;
    assert.deepEqual([back.cart.lines, back.ordered.size], [open.cart.lines, 0]);
  });

  test('staff order beside the cart', () => {
    const ordered = after_(open, {
      kind: 'record-order',
      lines: stewOrdered,
      fromCart: [],
    }) as OpenTableSession;
    assert.equal(ordered.cart, open.cart);
  });
});

describe('moving', () => {
  test('takes along guests, cart and what was ordered', () => {
    const ordered = after_(open, { kind: 'record-order', lines: stewOrdered, fromCart: [] });
    assert.deepEqual(after_(ordered, commands.move['to a free table']), { ...ordered, ...window });
  });

  test('to where the party sits already is nothing to do', () => {
    const { tableId, tableName } = open;
    const stays = changeTableSession(open, { kind: 'move', to: { tableId, tableName }, taken: true });
    assert.ok(stays.ok && stays.value === open);
  });
});

describe('closing', () => {
  test('says who, when and that nothing was forced', () => {
    assert.ok(closed.status === 'closed' && !('cart' in closed));
    assert.deepEqual([closed.closedAt, closed.closedBy, closed.forced], [after(60), staff, false]);
  });

  test('is only called forced when it had to be', () => {
    const forced = after_(open, commands.close['by force with a reason']);
    assert.ok(forced.status === 'closed' && forced.forced && forced.reason === '카운터에서 결제');
    const needless = after_(open, close({ force: true, reason: '그냥' }));
    assert.ok(needless.status === 'closed' && !needless.forced);
  });
});

describe('the bill', () => {
  test('owes nothing for what was paid first, however far the kitchen is', () => {
    for (const status of ['placed', 'accepted', 'ready', 'served'] as const) {
      assert.deepEqual(billOf([orderIn[status]]), settled);
    }
  });

  test('owes what was placed on it and waits for who is paying', () => {
    const onTheBill = { ...orderIn.accepted, charges: [] };
    assert.deepEqual(billOf([onTheBill, orderIn['awaiting-payment']]), { ...owing, awaitingPayment: 1 });
  });

  test('leaves out what was cancelled or expired, and what was given back', () => {
    assert.deepEqual(billOf([orderIn.cancelled, orderIn.expired]), {
      total: 0,
      paid: 0,
      owed: 0,
      awaitingPayment: 0,
    });
    const [charge] = orderIn.served.charges;
    const partly = { ...orderIn.served, charges: [{ ...charge!, refunded: 2_000 }] };
    assert.deepEqual(billOf([partly]), { total: 10_000, paid: 10_000, owed: 0, awaitingPayment: 0 });
  });
});
