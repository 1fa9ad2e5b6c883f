import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TableDetail, TableRow, TicketView } from '@hiorder/contracts';
import { eventually, type Wire } from '@hiorder/testing';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { minute } from '../../../testing/sample-orders.ts';
import {
  added,
  approved,
  cancelled,
  closed,
  joined,
  opened,
  placed,
  put,
  refunded,
  registered,
  retired,
  somewhere,
  towardsBill,
  type Place,
} from '../../../testing/told-events.ts';

describe('the table board over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const board = async ({ storeId }: Place, query = ''): Promise<Wire> =>
    (await operations.call('GET', `/api/tables${query}`, { token: tokenOf(storeId) })).body;
  const tile = async (place: Place): Promise<Wire> =>
    (await board(place)).items.find((item: TableRow) => item.id === place.tableId);
  const detail = (place: Place, tableId = place.tableId) =>
    operations.call('GET', `/api/tables/${tableId}`, { token: tokenOf(place.storeId) });
  const move = (place: Place, orderId: string, status: string) =>
    operations.call('POST', `/api/tickets/${orderId}/status`, {
      token: tokenOf(place.storeId),
      body: { status, ...(status === 'rejected' && { reason: '마감' }) },
    });
  const won = (amount: number) => ({ amount, currency: 'KRW' });

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

  it('shows the party of a table with its orders and its bill', async () => {
    const place = somewhere('detail');
    await operations.tell(
      registered(place),
      added(place),
      opened(place),
      joined(place, '졸린 수달', '느긋한 여우'),
    );
    await operations.tell(
      placed(place, 'detail-1', { paymentMode: 'postpay', at: 1 }),
      placed(place, 'detail-2', { paymentMode: 'postpay', at: 2, quantity: 1 }),
      placed(place, 'detail-3', { paymentMode: 'postpay', at: 3 }),
    );
    await operations.tell(approved(place, 'detail-1', 10_000), cancelled(place, 'detail-3'));
    const { status, body } = await detail(place);
    assert.equal(status, 200);
    assert.deepEqual(body.table, await tile(place));
    assert.deepEqual(
      body.guests.map((guest: TableDetail['guests'][number]) => guest.nickname),
      ['졸린 수달', '느긋한 여우'],
    );
    assert.deepEqual(
      body.orders.map((order: TicketView) => [order.orderId, order.status]),
      [
        ['detail-3', 'cancelled'],
        ['detail-2', 'placed'],
        ['detail-1', 'placed'],
      ],
    );
    assert.deepEqual(body.bill, { total: won(36_000), paid: won(10_000), owed: won(26_000) });
    assert.deepEqual(body.table.owed, won(26_000));
    await operations.tell(refunded(place, 'detail-1', 4_000));
    assert.deepEqual((await detail(place)).body.bill.owed, won(30_000));
    await operations.tell(closed(place));
    assert.deepEqual((await detail(place)).body.orders, []);
  });

  it('owes nothing in prepay, whether or not the payment has been heard of', async () => {
    const place = somewhere('prepay');
    await operations.tell(added(place), opened(place), approved(place, 'prepay-1', 24_000));
    await operations.tell(placed(place, 'prepay-1'), placed(place, 'prepay-2'));
    assert.deepEqual((await tile(place)).owed, won(0));
    assert.deepEqual((await detail(place)).body.bill, {
      total: won(48_000),
      paid: won(24_000),
      owed: won(0),
    });
  });

  it('has the bill less what the party paid towards it, wherever it sits', async () => {
    const place = somewhere('towards');
    const pays = (id: string, status: 'requested' | 'paid' | 'cancelled', amount: number) =>
      operations.tell(towardsBill(place, id, { status, amount }));
    await operations.tell(registered(place), added(place), opened(place));
    await pays('p1', 'requested', 4_000);
    await operations.tell(placed(place, 'towards-1', { paymentMode: 'postpay' }));
    await move(place, 'towards-1', 'accepted');
    assert.deepEqual([(await tile(place)).state, (await tile(place)).owed], ['bill', won(24_000)]);
    await pays('p1', 'paid', 4_000);
    await pays('p2', 'paid', 5_000);
    await pays('p2', 'cancelled', 5_000);
    const now = await tile(place);
    assert.deepEqual([now.state, now.total, now.owed], ['seated', won(24_000), won(20_000)]);
    const { body } = await detail(place);
    assert.deepEqual(body.bill, { total: won(24_000), paid: won(4_000), owed: won(20_000) });
  });

  it('believes the newest news of a payment, in whatever order they come, and what was too much pays for nothing', async () => {
    const place = somewhere('news');
    const pays = (o: Parameters<typeof towardsBill>[2]) => operations.tell(towardsBill(place, 'news-p1', o));
    await operations.tell(registered(place), added(place), opened(place));
    await operations.tell(placed(place, 'news-1', { paymentMode: 'postpay' }));
    await pays({ status: 'paid', amount: 30_000, refunded: 6_000, evened: 6_000, sequence: 2 });
    await pays({ status: 'requested', amount: 30_000, sequence: 1 });
    assert.deepEqual((await detail(place)).body.bill, {
      total: won(24_000),
      paid: won(24_000),
      owed: won(0),
    });
    await operations.tell(placed(place, 'news-2', { paymentMode: 'postpay' }));
    assert.deepEqual((await tile(place)).owed, won(24_000));
    await pays({ status: 'cancelled', amount: 30_000, sequence: 3 });
    assert.deepEqual((await tile(place)).owed, won(48_000));
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
