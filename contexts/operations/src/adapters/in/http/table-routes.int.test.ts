import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TableRow } from '@hiorder/contracts';
import { eventually, type Wire } from '@hiorder/testing';
import { floorReader, won } from '../../../testing/floor-reader.ts';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { minute } from '../../../testing/sample-orders.ts';
import {
  added,
  closed,
  joined,
  opened,
  placed,
  put,
  registered,
  retired,
  somewhere,
  type Place,
} from '../../../testing/told-events.ts';

describe('the table board over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const { board, tile, detail, move } = floorReader(() => operations);

  it('follows a party from sitting down to leaving', async () => {
    const place = somewhere('party');
    await operations.tell(registered(place), added(place));
    const empty = {
      id: place.tableId,
      name: '7',
      seats: 4,
      position: 1,
      state: 'empty',
      session: null,
      people: 0,
      newOrders: 0,
      orderCount: 0,
      total: won(0),
      owed: won(0),
      oldestWaitingSince: null,
      oldestWaitingMinutes: null,
      openCalls: 0,
      unreadMessages: 0,
    };
    assert.deepEqual(await tile(place), empty);
    await operations.tell(
      opened(place),
      joined(place, '졸린 수달'),
      joined(place, '졸린 수달', '느긋한 여우'),
    );
    const session = { id: place.tableSessionId, openedAt: minute(-10) };
    assert.deepEqual(await tile(place), { ...empty, state: 'seated', session, people: 2 });
    await operations.tell(
      placed(place, 'party-1', { at: 4 }),
      placed(place, 'party-2', { at: 7, quantity: 1 }),
    );
    const busy = await tile(place);
    assert.deepEqual([busy.state, busy.newOrders, busy.orderCount, busy.total], ['order', 2, 2, won(36_000)]);
    assert.deepEqual([busy.oldestWaitingSince, busy.oldestWaitingMinutes], [minute(4), 6]);
    await move(place, 'party-1', 'accepted');
    await move(place, 'party-2', 'rejected');
    const calm = await tile(place);
    assert.deepEqual(
      [calm.state, calm.newOrders, calm.orderCount, calm.total],
      ['seated', 0, 1, won(24_000)],
    );
    await operations.tell(closed(place));
    assert.deepEqual(await tile(place), empty);
  });

  it('tells every change of a tile, as it is shown', async () => {
    const place = somewhere('told');
    await operations.tell(registered(place), added(place), opened(place));
    const [cause] = await operations.tell(placed(place, 'told-1'));
    const told = () => operations.events.filter((event) => event.subject === place.tableId);
    await eventually(() => assert.equal(told().length, 3));
    assert.deepEqual(told().at(-1)?.data, {
      storeId: place.storeId,
      tableId: place.tableId,
      table: await tile(place),
    });
    await eventually(() => {
      for (const event of [told().at(-1), operations.events.find(({ subject }) => subject === 'told-1')]) {
        assert.deepEqual([event?.correlationid, event?.causationid], [cause?.correlationid, cause?.id]);
      }
    });
    await operations.tell(joined(place), joined(place));
    assert.equal(told().length, 3, 'nothing looks different');
  });

  it('stands on the plan where it was put, until it is taken off', async () => {
    const place = somewhere('plan');
    await operations.tell(registered(place), added(place), put(place, { x: 4, y: 9 }));
    assert.deepEqual((await tile(place)).place, { x: 4, y: 9 });
    await operations.tell(put(place, undefined, -30));
    assert.equal('place' in (await tile(place)), false);
  });

  it('hides a retired table once its party has left', async () => {
    const place = somewhere('retired');
    const told = () => operations.events.filter(({ subject }) => subject === place.tableId);
    await operations.tell(added(place), opened(place), retired(place));
    assert.equal((await tile(place)).state, 'seated');
    await operations.tell(closed(place));
    assert.equal(await tile(place), undefined);
    assert.equal((await detail(place)).status, 404);
    await eventually(() => assert.equal(told().at(-1)?.data.table.removed, true));
    assert.ok(
      told()
        .slice(0, -1)
        .every(({ data }) => !('removed' in data.table)),
    );
  });

  it('tells every screen at once of an empty table that is retired, and never of one that was not there', async () => {
    const [place, unknown] = [somewhere('gone'), somewhere('never-there')];
    const told = ({ tableId }: Place) => operations.events.filter(({ subject }) => subject === tableId);
    await operations.tell(added(place));
    await operations.tell(retired(place), retired(unknown), retired(place));
    await eventually(() => assert.equal(told(place).length, 2));
    const [before, after] = told(place);
    assert.deepEqual([before?.data.table.removed, after?.data.table.removed], [undefined, true]);
    assert.deepEqual(told(unknown), []);
  });

  it("is of the caller's store only", async () => {
    const [place, other] = [somewhere('own'), somewhere('foreign')];
    await operations.tell(added(place), added(other), opened(other), placed(other, 'foreign-1'));
    assert.deepEqual(
      (await board(place)).items.map((item: TableRow) => item.id),
      [place.tableId],
    );
    const { status, body } = await detail(place, other.tableId);
    assert.deepEqual([status, body.code], [404, 'table-not-found']);
    const guest = { token: tokenOf(place.storeId, 'guest') };
    assert.equal((await operations.call('GET', '/api/tables', guest)).status, 403);
    assert.equal((await operations.call('GET', `/api/tables/${place.tableId}`, guest)).status, 403);
  });

  it('pages by position', async () => {
    const { storeId } = somewhere('many');
    const tables = Array.from({ length: 5 }, (_, i) => ({ ...somewhere(`many-${i}`), storeId }));
    await operations.tell(...tables.map((place, i) => added(place, `${i}`, 10 - i)));
    const names: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Wire = await board(
        { ...somewhere('many'), storeId },
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      names.push(...page.items.map((item: TableRow) => item.name));
      cursor = page.nextCursor;
    }
    assert.deepEqual(names, ['4', '3', '2', '1', '0']);
  });
});
