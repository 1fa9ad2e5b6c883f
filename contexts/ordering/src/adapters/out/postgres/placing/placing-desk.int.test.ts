import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId, newTrace, ok, withTrace } from '@hiorder/kernel';
import { assertSequences } from '@hiorder/messaging/testing';
import { createDatabase, type Database } from '@hiorder/postgres';
import { silentLog } from '@hiorder/testing';
import type { PlacingDesk } from '../../../../application/ports/placing-desk.ts';
import { atTheDesk, numberOf, placedOf } from '../../../../testing/at-the-desk.ts';
import { stockOf } from '../../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../../testing/ordering-context.ts';
import { guestAt, type GuestPerson } from '../../../../testing/party.ts';
import { postgresPorts } from '../ports.postgres.ts';
import { placingDesk } from './placing-desk.postgres.ts';

let fixture: OrderingFixture;
let counted: Database;
let statements: string[];
/** Stores whose first number of a day was begun. */
let begun: unknown[];
let storeId: string;
const { hungry, placeAt } = atTheDesk(() => ({ fixture, storeId }));

before(async () => {
  fixture = await orderingFixture();
  counted = createDatabase({ url: fixture.database.url, name: 'counted', poolSize: 4, log: silentLog });
  counted.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [string | { name?: string; text: string; values?: unknown[] }];
      statements.push(typeof first === 'string' ? first : (first.name ?? first.text));
      if (typeof first !== 'string' && first.name === 'placing-lock-number') begun.push(first.values?.[0]);
      return query(...args);
    }) as typeof client.query;
  });
});
after(async () => {
  await counted.close();
  await fixture.close();
});
beforeEach(async () => {
  statements = [];
  begun = [];
  storeId = await fixture.openStore({ paymentMode: 'postpay' });
});

const deskOn = (database: Database, o: { maxWaiting?: number; lanes?: number } = {}): PlacingDesk =>
  placingDesk({ database, menus: postgresPorts(database, { clock: fixture.clock, newId }).menus, ...o });

/** Statements that are the desk's; the transaction's frame and the first order of a day or process left out. */
const ofTheDesk = (): string[] => statements.filter((text) => text.startsWith('placing-'));

test('an order costs two statements in one transaction', async () => {
  const desk = deskOn(counted);
  const [first, second] = await hungry(2);
  placedOf(await placeAt(desk, { guest: first!, key: newId() }));
  statements = [];
  placedOf(await placeAt(desk, { guest: second!, key: newId() }));
  assert.deepEqual(statements, [
    'begin isolation level read committed',
    'placing-load',
    'placing-write',
    'commit',
  ]);
});

test('orders that arrive together are committed together, each with its own number and its own trace', async () => {
  const desk = deskOn(counted);
  const guests = await hungry(40);
  const traces = guests.map(() => newTrace());
  const outcomes = await Promise.all(
    guests.map((guest, i) => withTrace(traces[i]!, () => placeAt(desk, { guest, key: newId() }))),
  );
  const placings = outcomes.map(placedOf);
  assert.deepEqual(
    placings.map(numberOf).toSorted((a, b) => a! - b!),
    guests.map((_, i) => i + 1),
  );
  assert.ok(ofTheDesk().length <= 10, `${ofTheDesk().length} statements for 40 orders`);
  const events = (await fixture.events()).filter((event) => event.type.endsWith('.order-placed.v1'));
  for (const [i, placing] of placings.entries()) {
    const told = events.find((event) => event.subject === placing.order.id);
    assert.equal(told?.correlationid, traces[i]?.correlationId);
  }
});

test('stores begin a day one after the other, the same everywhere, in whatever order their guests came', async () => {
  const desk = deskOn(counted);
  const opened = await Promise.all([1, 2, 3].map(() => fixture.openStore({ paymentMode: 'postpay' })));
  const guests = await Promise.all(
    opened.toSorted().map(async (one) => {
      const guest = await guestAt(fixture, { storeId: one, tableId: 'table-1' });
      await guest.wants('bibimbap');
      return guest;
    }),
  );
  // The first one goes alone, and meanwhile the others come together.
  const arriving = [...(await hungry(1)), ...guests.toReversed()];
  const outcomes = await Promise.all(arriving.map((guest) => placeAt(desk, { guest })));
  for (const [i, outcome] of outcomes.entries())
    assert.equal(placedOf(outcome).order.storeId, arriving[i]?.storeId);
  assert.deepEqual(begun, [storeId, ...opened.toSorted()]);
});

test('events of orders, sessions and shared stock are numbered without gaps, whichever desk places them', async () => {
  await fixture.database.transaction((tx) =>
    fixture.ports.stocks.save(tx, [{ ...stockOf('bibimbap', 60), storeId }]),
  );
  const desks = [deskOn(counted), deskOn(fixture.database)];
  const guests = await hungry(30);
  await Promise.all(guests.map(async (guest, i) => placedOf(await placeAt(desks[i % 2]!, { guest }))));
  await Promise.all(
    guests.map(async (guest, i) => {
      await guest.wants('bibimbap');
      return i % 3 ? placedOf(await placeAt(desks[i % 2]!, { guest })) : guest.orders();
    }),
  );
  const events = await fixture.events({ storeid: storeId });
  assert.equal(assertSequences(events), 60 + 30 + 1);
  const portions = events.filter((event) => event.type.endsWith('.stock-changed.v1'));
  assert.deepEqual(
    portions.map(({ data, sequence }) => [data.quantity, sequence]),
    portions.map((_, i) => [59 - i, i + 1]),
  );
});

test('one that is refused takes nothing from the others', async () => {
  await fixture.database.transaction((tx) =>
    fixture.ports.stocks.save(tx, [{ ...stockOf('bibimbap', 3), storeId }]),
  );
  const desk = deskOn(counted);
  const guests = await hungry(8);
  const outcomes = await Promise.all(
    guests.map((guest, i) => placeAt(desk, { guest, amount: i % 2 ? 1 : 9_000 })),
  );
  const verdicts = outcomes.map((outcome) => outcome.kind === 'judged' && outcome.result.ok);
  assert.equal(verdicts.filter(Boolean).length, 3);
  assert.ok(verdicts.every((accepted, i) => !accepted || i % 2 === 0));
  const left = (await fixture.ports.stocks.of(storeId, ['bibimbap'])).get('bibimbap')?.quantity;
  assert.equal(left, 0);
});

test('one that fails technically does not take the others with it', async () => {
  const desk = deskOn(counted);
  const guests = await hungry(6);
  const broken: PlacingDesk = {
    place: (request) =>
      desk.place({
        ...request,
        judge: (facts) => {
          const verdict = request.judge(facts);
          if (!verdict.ok) return verdict;
          const conclude: typeof verdict.value.conclude = (number) => {
            const placing = verdict.value.conclude(number);
            return { ...placing, order: { ...placing.order, total: -1 } };
          };
          return ok({ ...verdict.value, conclude });
        },
      }),
  };
  const outcomes = await Promise.allSettled(
    guests.map((guest, i) => placeAt(i === 3 ? broken : desk, { guest, key: newId() })),
  );
  assert.deepEqual(
    outcomes.map((outcome) => outcome.status),
    ['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
  );
  const numbers = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [numberOf(placedOf(outcome.value))] : [],
  );
  assert.deepEqual(
    numbers.toSorted((a, b) => a! - b!),
    [1, 2, 3, 4, 5],
  );
  assert.equal((await guests[3]!.get('/api/orders')).body.items.length, 0);
  assert.equal((await guests[3]!.get('/api/cart')).body.count, 1);
});

test('the same key in two processes at once is one order, and both get its answer', async () => {
  const desks = [deskOn(counted), deskOn(fixture.database)];
  const [guest] = await hungry(1);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, i) => placeAt(desks[i % 2]!, { guest: guest!, key: 'twenty' })),
  );
  const answers = outcomes.map((outcome) => {
    assert.ok(outcome.kind === 'judged' || outcome.kind === 'answered-before', outcome.kind);
    return JSON.stringify(outcome.answer);
  });
  assert.equal(new Set(answers).size, 1);
  assert.equal(outcomes.filter((outcome) => outcome.kind === 'judged').length, 1);
  assert.equal((await guest!.get('/api/orders')).body.items.length, 1);
});

test('a refusal is kept, too; another body under its key is a mistake', async () => {
  const desk = deskOn(counted);
  const [guest] = await hungry(1);
  const refused = await placeAt(desk, { guest: guest!, key: 'k', amount: 1 });
  assert.ok(refused.kind === 'judged' && !refused.result.ok);
  const again = await placeAt(desk, { guest: guest!, key: 'k' });
  assert.deepEqual(again, { kind: 'answered-before', answer: refused.answer });
  const other = await placeAt(desk, { guest: guest!, key: 'k', fingerprint: 'another' });
  assert.deepEqual(other, { kind: 'key-reused' });
});

test('a session of another store is no session', async () => {
  const [guest] = await hungry(1);
  const elsewhere = { ...guest!, storeId: await fixture.openStore() };
  assert.deepEqual(await placeAt(deskOn(counted), { guest: elsewhere }), { kind: 'no-such-session' });
});

test('numbers begin anew when the business day ends, not at midnight', async () => {
  const desk = deskOn(counted);
  const guests = await hungry(4);
  const at = async (instant: string, guest: GuestPerson | undefined) => {
    fixture.clock.set(instant);
    const { order } = placedOf(await placeAt(desk, { guest: guest! }));
    return 'number' in order ? [order.businessDay, order.number] : [];
  };
  assert.deepEqual(await at('2026-03-05T14:59:00Z', guests[0]), ['2026-03-05', 1]);
  assert.deepEqual(await at('2026-03-05T19:59:00Z', guests[1]), ['2026-03-05', 2]);
  assert.deepEqual(await at('2026-03-05T20:00:00Z', guests[2]), ['2026-03-06', 1]);
  assert.deepEqual(await at('2026-03-05T20:01:00Z', guests[3]), ['2026-03-06', 2]);
});

test('a menu that has changed is read anew', async () => {
  const desk = deskOn(counted);
  const [first, second] = await hungry(2);
  placedOf(await placeAt(desk, { guest: first! }));
  await fixture.database.transaction(async (tx) => {
    const store = await fixture.ports.stores.find(storeId, tx);
    const item = (await fixture.ports.menus.at(storeId, store!.menuVersion, tx)).get('bibimbap');
    await fixture.ports.menus.publish(tx, { ...item!, version: 2, price: 9_500 });
  });
  const outcome = await placeAt(desk, { guest: second! });
  assert.ok(outcome.kind === 'judged' && !outcome.result.ok && outcome.result.error.code === 'rules-broken');
  assert.deepEqual(
    outcome.result.error.violations.map((violation) => violation.code),
    ['price-changed'],
  );
  placedOf(await placeAt(desk, { guest: second!, amount: 9_500 }));
});

test('more than can wait are refused at once and may come again', async () => {
  const desk = deskOn(counted, { maxWaiting: 3, lanes: 1 });
  const guests = await hungry(8);
  const outcomes = await Promise.allSettled(guests.map((guest) => placeAt(desk, { guest })));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.equal(refused.length, 4);
  assert.ok(refused.every((outcome) => outcome.reason.code === 'overloaded' && outcome.reason.retryable));
});
