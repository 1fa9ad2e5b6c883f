import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attemptTo, after, cartLine, NOON, stockOf } from '../../testing/ordering.fixture.ts';
import { codes, mild } from '../../testing/violations.fixture.ts';
import { fixtureMenu, items, menuOf, STORE } from '../../testing/menu.fixture.ts';
import { pause, newPolicy } from '../policy/ordering-policy.ts';
import { plus, nothingOrdered, type OrderedSoFar } from '../table-session/ordered-so-far.ts';
import type { OrderAttempt } from './order-attempt.ts';
import { violationsOf } from './placing-rules.ts';

const stew = cartLine('stew', { options: mild });
const ordered = (...ids: (keyof typeof items)[]): OrderedSoFar =>
  plus(
    nothingOrdered,
    ids.map((id) => ({ itemId: id, quantity: 1, course: items[id].course })),
  );

const only = (attempt: OrderAttempt) => {
  const found = violationsOf(attempt);
  assert.equal(found.length, 1, JSON.stringify(found));
  return found[0];
};

test('an order that keeps every rule has no violation', () => {
  assert.deepEqual(codes(attemptTo([stew, cartLine('rice'), cartLine('soju')])), []);
});

describe('the table session is open', () => {
  test('nothing is ordered at a table whose party has left', () => {
    const attempt = attemptTo([stew], { session: { status: 'closed', ordered: nothingOrdered } });
    assert.deepEqual(only(attempt), { code: 'table-session-closed' });
  });
});

describe('the store takes orders now', () => {
  const paused = pause(newPolicy(STORE, 'prepay'), { at: NOON, minutes: 20, message: '주문이 밀렸어요' });

  test('a paused store says until when and why', () => {
    assert.deepEqual(only(attemptTo([stew], { policy: paused })), {
      code: 'ordering-paused',
      resumesAt: after(20),
      message: '주문이 밀렸어요',
    });
  });

  test('a pause is over when its time is, whether or not anybody resumed', () => {
    assert.deepEqual(codes(attemptTo([stew], { policy: paused, at: after(20) })), []);
  });
});

describe('every item is on sale in this store', () => {
  test('a retired item and one the store never had are both refused, on their lines', () => {
    const attempt = attemptTo([stew, cartLine('gone'), cartLine('another-stores')]);
    assert.deepEqual(violationsOf(attempt), [
      { code: 'item-not-on-sale', lineId: 'line-gone', itemId: 'gone', path: '/lines/1' },
      { code: 'item-not-on-sale', lineId: 'line-another-stores', itemId: 'another-stores', path: '/lines/2' },
    ]);
  });
});

describe('every item is available at this hour', () => {
  const lunch = cartLine('lunch');
  /** The fixtures' noon is Monday's, in Seoul; lunch is from 11:00 to 14:00 on weekdays. */
  const late = attemptTo([stew, lunch], { at: after(120) });

  test('within its hours it is ordered, after them it says when it is there again', () => {
    assert.deepEqual(codes(attemptTo([lunch])), []);
    assert.deepEqual(codes(attemptTo([lunch], { at: after(119) })), []);
    assert.deepEqual(only(late), {
      ...{ code: 'item-not-available-now', lineId: 'line-lunch', itemId: 'lunch', path: '/lines/1' },
      availableFrom: new Date('2026-03-03T02:00:00Z'),
    });
    const friday = new Date('2026-03-06T06:00:00Z');
    assert.deepEqual(only(attemptTo([lunch], { at: friday })), {
      ...{ code: 'item-not-available-now', lineId: 'line-lunch', itemId: 'lunch', path: '/lines/0' },
      availableFrom: new Date('2026-03-09T02:00:00Z'),
    });
  });

  test('the store’s clock decides, not another’s', () => {
    assert.deepEqual(codes(attemptTo([lunch], { timeZone: 'Europe/Berlin' })), ['item-not-available-now']);
  });

  test('staff may order it at any time', () => {
    assert.deepEqual(codes({ ...late, by: 'staff' }), []);
  });

  test('what is retired is said to be so, and nothing else', () => {
    const gone = { ...items.lunch, onSale: false };
    assert.deepEqual(codes(attemptTo([lunch], { at: after(120), menu: menuOf(gone) })), ['item-not-on-sale']);
  });
});

describe('the chosen options are valid', () => {
  const withOptions = (options: typeof mild) => attemptTo([cartLine('stew', { options })]);
  const reason = (options: typeof mild) => (only(withOptions(options)) as { reason?: string }).reason;

  test('a required choice is missing', () => {
    assert.deepEqual(only(withOptions([])), {
      ...{ code: 'options-invalid', lineId: 'line-stew', itemId: 'stew', path: '/lines/0' },
      ...{ reason: 'too-few', groupId: 'spiciness', min: 1, max: 1 },
    });
  });

  test('more is chosen than allowed', () => {
    assert.equal(reason([{ groupId: 'spiciness', optionIds: ['hot', 'mild'] }]), 'too-many');
  });

  test('a group or an option does not exist', () => {
    assert.equal(reason([...mild, { groupId: 'sauce', optionIds: ['soy'] }]), 'unknown-group');
    assert.equal(reason([...mild, { groupId: 'extras', optionIds: ['mild'] }]), 'unknown-option');
  });

  test('an option is chosen twice', () => {
    assert.equal(reason([...mild, { groupId: 'extras', optionIds: ['cheese', 'cheese'] }]), 'repeated');
  });

  test('an option is sold out', () => {
    assert.equal(reason([...mild, { groupId: 'extras', optionIds: ['tofu'] }]), 'sold-out');
  });
});

describe('stock is there for every line', () => {
  test('the last portion can be ordered, the one after it not', () => {
    assert.deepEqual(codes(attemptTo([stew], { stocks: [stockOf('stew', 1)] })), []);
    assert.deepEqual(only(attemptTo([stew], { stocks: [stockOf('stew', 0)] })), {
      ...{ code: 'out-of-stock', lineId: 'line-stew', itemId: 'stew', path: '/lines/0', left: 0, wanted: 1 },
    });
  });

  test('lines of one item are summed', () => {
    const two = [stew, cartLine('stew', { id: 'line-2', options: mild, note: '덜 맵게', quantity: 2 })];
    assert.deepEqual(codes(attemptTo(two, { stocks: [stockOf('stew', 3)] })), []);
    const refused = violationsOf(attemptTo(two, { stocks: [stockOf('stew', 2)] }));
    assert.deepEqual(
      refused.map((violation) => 'left' in violation && [violation.lineId, violation.left, violation.wanted]),
      [
        ['line-stew', 2, 3],
        ['line-2', 2, 3],
      ],
    );
  });

  test('an item taken off sale by staff is out of stock until its time, however many are counted', () => {
    const soldOut = stockOf('stew', 10, { soldOut: true, soldOutUntil: after(30) });
    assert.deepEqual(codes(attemptTo([stew], { stocks: [soldOut] })), ['out-of-stock']);
    assert.deepEqual(codes(attemptTo([stew], { stocks: [soldOut], at: after(30) })), []);
  });

  test('what is not counted never runs out', () => {
    assert.deepEqual(
      codes(attemptTo([cartLine('cola', { quantity: 99 })], { stocks: [stockOf('cola', null)] })),
      [],
    );
  });
});

describe('a side has its main', () => {
  test('a side alone is refused on its line', () => {
    assert.deepEqual(only(attemptTo([cartLine('cola'), cartLine('rice')])), {
      ...{ code: 'side-needs-main', lineId: 'line-rice', itemId: 'rice', path: '/lines/1' },
    });
  });

  test('a main in this order or in an earlier one will do', () => {
    assert.deepEqual(codes(attemptTo([cartLine('rice'), stew])), []);
    const session = { status: 'open', ordered: ordered('bibimbap') } as const;
    assert.deepEqual(codes(attemptTo([cartLine('rice')], { session })), []);
  });

  test('an earlier drink will not', () => {
    const session = { status: 'open', ordered: ordered('cola') } as const;
    assert.deepEqual(codes(attemptTo([cartLine('rice')], { session })), ['side-needs-main']);
  });
});

describe('once per table is kept', () => {
  test('one is fine', () => assert.deepEqual(codes(attemptTo([cartLine('event')])), []));

  test('two in one order are refused, on one line or on two', () => {
    assert.deepEqual(codes(attemptTo([cartLine('event', { quantity: 2 })])), ['once-per-table']);
    const twice = [cartLine('event'), cartLine('event', { id: 'other', addedBy: 'minjun' })];
    assert.deepEqual(codes(attemptTo(twice)), ['once-per-table', 'once-per-table']);
  });

  test('one after an earlier one is refused', () => {
    const session = { status: 'open', ordered: ordered('event') } as const;
    assert.deepEqual(only(attemptTo([cartLine('event')], { session })), {
      ...{ code: 'once-per-table', lineId: 'line-event', itemId: 'event', path: '/lines/0', ordered: 1 },
    });
  });
});

describe('quantities are in range', () => {
  test('1 to 99 a line', () => {
    for (const quantity of [1, 99]) assert.deepEqual(codes(attemptTo([cartLine('cola', { quantity })])), []);
    for (const quantity of [0, -1, 100, 1.5, 2_000_000_000]) {
      assert.deepEqual(codes(attemptTo([cartLine('cola', { quantity })])), ['quantity-out-of-range']);
    }
  });

  test('at most 50 lines', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, i) => cartLine('cola', { id: `line-${i}`, note: `${i}` }));
    assert.deepEqual(codes(attemptTo(lines(50))), []);
    assert.deepEqual(codes(attemptTo(lines(51))), ['quantity-out-of-range']);
  });
});

describe('what was seen is what is paid', () => {
  test('the total that was shown, with or without its currency', () => {
    assert.deepEqual(codes(attemptTo([stew], { expected: { amount: 12_000 } })), []);
    assert.deepEqual(codes(attemptTo([stew], { expected: { amount: 12_000, currency: 'KRW' } })), []);
  });

  test('another total or currency is refused with the lines as they are now', () => {
    const attempt = attemptTo([stew], { expected: { amount: 11_000 } });
    assert.deepEqual(only(attempt), {
      ...{ code: 'price-changed', expected: { amount: 11_000 }, total: { amount: 12_000, currency: 'KRW' } },
      lines: attempt.lines,
    });
    assert.deepEqual(codes(attemptTo([stew], { expected: { amount: 12_000, currency: 'USD' } })), [
      'price-changed',
    ]);
  });
});

test('everything that is wrong is said at once', () => {
  const attempt = attemptTo(
    [cartLine('rice', { quantity: 0 }), cartLine('gone'), cartLine('event', { quantity: 2 })],
    {
      menu: new Map([...fixtureMenu].filter(([id]) => id !== 'gone')),
      session: { status: 'closed', ordered: nothingOrdered },
      policy: pause(newPolicy(STORE, 'prepay'), { at: NOON, minutes: null, message: null }),
      stocks: [stockOf('event', 1)],
      expected: { amount: 1 },
    },
  );
  assert.deepEqual(codes(attempt), [
    'table-session-closed',
    'ordering-paused',
    'item-not-on-sale',
    'out-of-stock',
    'side-needs-main',
    'once-per-table',
    'quantity-out-of-range',
    'price-changed',
  ]);
});
