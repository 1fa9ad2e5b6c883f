import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { eventually, type Wire } from '@hiorder/testing';
import {
  guestToken,
  startOperations,
  tokenOf,
  type OperationsFixture,
} from '../../../testing/operations-fixture.ts';
import {
  added,
  approved,
  closed,
  joined,
  movedTo,
  opened,
  placed,
  registered,
  somewhere,
} from '../../../testing/told-events.ts';
import type { Place } from '../../../testing/told-events.ts';

const WINDOW = { tableId: 'window', tableName: '창가' };

describe('a party that moves to another table', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const get = async (place: Place, url: string, from = operations): Promise<Wire> =>
    (await from.call('GET', url, { token: tokenOf(place.storeId) })).body;
  const windowOf = (place: Place): Place => ({ ...place, tableId: `${WINDOW.tableId}-${place.tableId}` });
  const seat = (place: Place) => ({ ...WINDOW, tableId: windowOf(place).tableId });
  const accept = (place: Place, orderId: string) =>
    operations.call('POST', `/api/tickets/${orderId}/status`, {
      token: tokenOf(place.storeId),
      body: { status: 'accepted' },
    });
  const raise = (place: Place) =>
    operations.call('POST', '/api/service-calls', { token: guestToken(place), body: { kind: 'water' } });

  async function twoTables(name: string): Promise<Place> {
    const place = somewhere(name);
    await operations.tell(
      registered(place),
      added(place, '7', 0),
      added(windowOf(place), WINDOW.tableName, 1),
    );
    await operations.tell(
      opened(place),
      joined(place, '졸린 수달'),
      placed(place, `${name}-1`),
      placed(place, `${name}-2`),
    );
    return place;
  }

  it('has left the old table, and sits at the new one with orders, calls and bill', async () => {
    const place = await twoTables('moves');
    await raise(place);
    await accept(place, 'moves-1');
    await operations.tell(movedTo(place, seat(place)));
    const [old, now] = (await get(place, '/api/tables')).items;
    assert.deepEqual([old.state, old.session, old.openCalls, old.orderCount], ['empty', null, 0, 0]);
    assert.deepEqual([now.name, now.session.id, now.people], ['창가', place.tableSessionId, 1]);
    assert.deepEqual([now.orderCount, now.newOrders, now.openCalls, now.total.amount], [2, 1, 1, 48_000]);
    const detail = await get(place, `/api/tables/${now.id}`);
    assert.deepEqual([detail.orders.length, detail.calls[0].table.name], [2, '창가']);
  });

  it('keeps its tickets: the same cards, as far along as they were, with the new table', async () => {
    const place = await twoTables('cards');
    await accept(place, 'cards-1');
    const before = (await get(place, '/api/tickets')).items;
    const told = () => operations.events.filter(({ subject }) => subject.startsWith('cards-'));
    await eventually(() => assert.equal(told().length, 4));
    await operations.tell(movedTo(place, seat(place)));
    const table = { id: windowOf(place).tableId, name: '창가' };
    const after = (await get(place, '/api/tickets')).items;
    assert.deepEqual(
      after,
      before.map((card: object) => ({ ...card, table })),
    );
    await eventually(() => assert.equal(told().length, 6));
    const news = told().slice(4);
    assert.deepEqual(
      news.map(({ type, data }) => [type, data.ticket.table.name, data.ticket.status]).sort(),
      [
        ['hiorder.operations.ticket-changed.v1', '창가', 'accepted'],
        ['hiorder.operations.ticket-changed.v1', '창가', 'placed'],
      ],
    );
  });

  it('orders, calls, pays and is served at the new table, whatever older tokens and events say', async () => {
    const place = await twoTables('later');
    await operations.tell(movedTo(place, seat(place)));
    // Placed before the move and heard of after it; the phone's token names the old table still.
    await operations.tell(placed(place, 'later-3'), approved(place, 'later-3', 24_000));
    assert.equal((await raise(place)).body.table.name, '창가');
    const { body: card } = await accept(place, 'later-3');
    assert.equal(card.table.name, '창가');
    const [old, now] = (await get(place, '/api/tables')).items;
    assert.deepEqual([old.state, old.orderCount], ['empty', 0]);
    assert.deepEqual([now.orderCount, now.newOrders, now.openCalls], [3, 2, 1]);
  });

  it('leaves from there; the next party at the old table is another one', async () => {
    const place = await twoTables('leaves');
    await operations.tell(movedTo(place, seat(place)));
    const next = { ...place, tableSessionId: `${place.tableSessionId}-next` };
    await operations.tell(opened(next, 5));
    await operations.tell(closed(windowOf(place)));
    const [old, now] = (await get(place, '/api/tables')).items;
    assert.deepEqual([old.session.id, now.state], [next.tableSessionId, 'empty']);
    const [card] = (await get(place, '/api/tickets')).items;
    assert.deepEqual([card.table.name, card.tableClosed.forced], ['창가', false]);
  });

  it('moved there and back is where it was', async () => {
    const place = await twoTables('back');
    const before = await get(place, `/api/tables/${place.tableId}`);
    await operations.tell(
      movedTo(place, seat(place)),
      movedTo(windowOf(place), { tableId: place.tableId, tableName: '7' }),
    );
    assert.deepEqual(await get(place, `/api/tables/${place.tableId}`), before);
  });

  it('is found at its table by a rebuilt board as well', async (t) => {
    const place = await twoTables('again');
    await operations.tell(movedTo(place, seat(place)), placed(place, 'again-3'));
    await raise(place);
    const boards = async (from: OperationsFixture) => [
      await get(place, '/api/tickets', from),
      await get(place, '/api/tables', from),
    ];
    const live = await boards(operations);
    await operations.context.stop();
    const rebuilt = await operations.rebuild();
    t.after(() => rebuilt.stop());
    // Not deepEqual while waiting: it would spend its time on describing the difference.
    await eventually(async () => assert.ok(isDeepStrictEqual(await boards(rebuilt), live))).catch(
      () => undefined,
    );
    assert.deepEqual(await boards(rebuilt), live);
  });
});
