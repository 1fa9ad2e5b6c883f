import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TicketView } from '@hiorder/contracts';
import { Compile } from 'typebox/compile';
import {
  startOperations,
  tokenOf,
  type Answer,
  type OperationsFixture,
} from '../../../testing/operations-fixture.ts';
import { minute } from '../../../testing/sample-orders.ts';
import { added, cancelled, opened, placed, registered, somewhere } from '../../../testing/told-events.ts';

describe('the order board over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const move = (store: string, orderId: string, body: object, key?: string) =>
    operations.call('POST', `/api/tickets/${orderId}/status`, {
      token: tokenOf(store),
      body,
      ...(key !== undefined && { key }),
    });
  const list = (store: string, query = '') =>
    operations.call('GET', `/api/tickets${query}`, { token: tokenOf(store) });
  const ids = ({ body }: Answer): string[] => body.items.map((item: TicketView) => item.orderId);

  it('shows an order as a card as soon as it is placed', async () => {
    const place = somewhere('card');
    await operations.tell(registered(place), added(place), opened(place), placed(place, 'card-1'));
    const { status, body } = await list(place.storeId);
    assert.equal(status, 200);
    assert.deepEqual(body.items, [
      {
        orderId: 'card-1',
        number: 37,
        table: { id: place.tableId, name: '7' },
        tableSessionId: place.tableSessionId,
        guestName: '졸린 수달',
        status: 'placed',
        placedAt: minute(0),
        changedAt: minute(0),
        history: [{ status: 'placed', at: minute(0) }],
        version: 1,
        etaMinutes: null,
        dueAt: null,
        reason: null,
        needsIdCheck: false,
        lines: [
          {
            lineId: 'card-1-1',
            itemId: 'item-1',
            name: '김치찌개',
            station: 'kitchen',
            quantity: 2,
            linePrice: { amount: 24_000, currency: 'KRW' },
            options: ['라면사리'],
            note: '국물 넉넉히',
            needsIdCheck: false,
          },
        ],
        total: { amount: 24_000, currency: 'KRW' },
      },
    ]);
    assert.ok(Compile(TicketView).Check(body.items[0]));
  });

  it("hides another store's orders", async () => {
    const [place, other] = [somewhere('mine'), somewhere('other')];
    await operations.tell(placed(place, 'mine-1'), placed(other, 'other-1'));
    assert.deepEqual(ids(await list(place.storeId)), ['mine-1']);
    for (const orderId of ['other-1', 'no-such-order']) {
      const { status, body } = await move(place.storeId, orderId, { status: 'accepted' });
      assert.deepEqual([status, body.code], [404, 'ticket-not-found']);
    }
    assert.equal((await list(other.storeId)).body.items[0].status, 'placed');
  });

  it('is for staff only', async () => {
    const place = somewhere('roles');
    const guest = { token: tokenOf(place.storeId, 'guest') };
    assert.equal((await operations.call('GET', '/api/tickets', guest)).status, 403);
    assert.equal(
      (await operations.call('POST', '/api/tickets/x/status', { ...guest, body: { status: 'accepted' } }))
        .status,
      403,
    );
    const machine = { token: tokenOf(place.storeId, 'machine') };
    assert.equal((await operations.call('GET', '/api/tickets', machine)).status, 200);
  });

  it('filters by status and station, and pages from the oldest on', async () => {
    const place = somewhere('pages');
    const events = Array.from({ length: 7 }, (_, i) =>
      placed(place, `pages-${i}`, { at: i, number: i + 1, station: i % 2 === 0 ? 'kitchen' : 'bar' }),
    );
    await operations.tell(...events);
    await move(place.storeId, 'pages-3', { status: 'accepted' });
    assert.deepEqual(ids(await list(place.storeId, '?status=accepted')), ['pages-3']);
    assert.equal(ids(await list(place.storeId, '?status=placed,accepted')).length, 7);
    assert.deepEqual(ids(await list(place.storeId, '?station=bar')), ['pages-1', 'pages-3', 'pages-5']);
    const pages: string[][] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page = await list(place.storeId, `?limit=3${cursor && `&cursor=${cursor}`}`);
      pages.push(ids(page));
      cursor = page.body.nextCursor;
    }
    assert.deepEqual(pages, [
      ['pages-0', 'pages-1', 'pages-2'],
      ['pages-3', 'pages-4', 'pages-5'],
      ['pages-6'],
    ]);
  });

  it('drops what was finished hours ago from the board, but never work', async () => {
    const place = somewhere('recent');
    await operations.tell(
      placed(place, 'recent-done'),
      placed(place, 'recent-work'),
      placed(place, 'recent-gone'),
    );
    await move(place.storeId, 'recent-done', { status: 'rejected', reason: '재료가 떨어졌어요' });
    await operations.tell(cancelled(place, 'recent-gone'));
    assert.equal(ids(await list(place.storeId)).length, 3);
    const now = operations.clock.now();
    operations.clock.advance(4 * 3_600_000);
    assert.deepEqual(ids(await list(place.storeId)), ['recent-work']);
    assert.deepEqual(ids(await list(place.storeId, '?status=rejected')), []);
    operations.clock.set(now);
  });
});
