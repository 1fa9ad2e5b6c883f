import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { outboxRows } from '@hiorder/messaging';
import { eventually, type Wire } from '@hiorder/testing';
import fc from 'fast-check';
import type { NewEvent } from '@hiorder/kernel';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import {
  added,
  approved,
  cancelled,
  closed,
  joined,
  opened,
  placed,
  registered,
  somewhere,
  type Place,
} from '../../../testing/told-events.ts';

describe('events of different topics in any order', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const get = async (from: OperationsFixture, place: Place, url: string): Promise<Wire> =>
    (await from.call('GET', url, { token: tokenOf(place.storeId) })).body;
  /** Everything the boards of a store show. */
  const boards = async (from: OperationsFixture, place: Place) => ({
    tickets: await get(from, place, '/api/tickets'),
    tables: await get(from, place, '/api/tables'),
    table: await get(from, place, `/api/tables/${place.tableId}`),
  });

  it('opens no work for an order whose cancellation came first', async () => {
    const place = somewhere('cancelled-first');
    await operations.tell(cancelled(place, 'cancelled-first-1'));
    assert.deepEqual((await get(operations, place, '/api/tickets')).items, []);
    await operations.tell(placed(place, 'cancelled-first-1'));
    const [card] = (await get(operations, place, '/api/tickets')).items;
    assert.deepEqual([card.status, card.reason], ['cancelled', '잘못 주문했어요']);
    assert.deepEqual((await get(operations, place, '/api/tables')).items[0].newOrders, 0);
  });

  it('makes no ticket for an order that was cancelled before it was placed', async () => {
    const place = somewhere('never-placed');
    await operations.tell(cancelled(place, 'never-placed-1', { wasPlaced: false }));
    const { rows } = await operations.database.pool.query('select 1 from ticket where store_id = $1', [
      place.storeId,
    ]);
    assert.deepEqual(rows, []);
  });

  it('takes a cancelled order out of the work, whatever staff are doing', async () => {
    const place = somewhere('withdrawn');
    await operations.tell(placed(place, 'withdrawn-1'));
    const cancel = outboxRows('test', [cancelled(place, 'withdrawn-1', { at: 11 })]);
    const [moved] = await Promise.all([
      operations.call('POST', '/api/tickets/withdrawn-1/status', {
        token: tokenOf(place.storeId),
        body: { status: 'accepted' },
      }),
      operations.bus.publish(cancel),
    ]);
    assert.ok([200, 409].includes(moved.status));
    await eventually(async () => {
      const [card] = (await get(operations, place, '/api/tickets')).items;
      assert.equal(card.status, 'cancelled');
    });
  });

  it('shows the same in the end, in whatever order the topics arrive', async () => {
    let run = 0;
    // Within one topic and key the bus keeps the order; between them anything can happen.
    const streams = (place: Place): NewEvent[][] => [
      [registered(place, 'USD')],
      [added(place)],
      [opened(place), joined(place, '졸린 수달'), joined(place, '졸린 수달', '느긋한 여우')],
      [
        placed(place, `${place.tableId}-1`, { paymentMode: 'postpay', at: 1 }),
        placed(place, `${place.tableId}-2`, { paymentMode: 'postpay', at: 2 }),
        cancelled(place, `${place.tableId}-1`),
      ],
      [approved(place, `${place.tableId}-2`, 7_000)],
    ];
    const shape = (place: Place, value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll(place.storeId.slice('store-'.length), 'x'));
    const expected = somewhere('in-order');
    await operations.tell(...streams(expected).flat());
    const inOrder = shape(expected, await boards(operations, expected));

    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(4)), async (picks) => {
        run += 1;
        const place = somewhere(`disorder-${run}`);
        const left = streams(place);
        for (const pick of picks) {
          const next = left[pick]?.shift();
          if (next) await operations.tell(next);
          if (left.every((stream) => stream.length === 0)) break;
        }
        assert.deepEqual(shape(place, await boards(operations, place)), inOrder);
      }),
      { numRuns: 12 },
    );
  });

  it('rebuilds the same boards from an empty database', async (t) => {
    const place = somewhere('rebuilt');
    const others = Array.from({ length: 3 }, (_, i) => ({
      ...somewhere(`rebuilt-${i}`),
      storeId: place.storeId,
    }));
    await operations.tell(registered(place), ...[place, ...others].map((each, i) => added(each, `${i}`, i)));
    const all = [place, ...others];
    for (const [i, each] of all.entries()) {
      await operations.tell(opened(each), joined(each, '졸린 수달'));
      for (let n = 0; n < 4; n += 1) await operations.tell(placed(each, `rebuilt-${i}-${n}`, { at: n }));
      const move = (n: number, status: string) =>
        operations.call('POST', `/api/tickets/rebuilt-${i}-${n}/status`, {
          token: tokenOf(place.storeId),
          body: {
            status,
            ...(status === 'accepted' && { etaMinutes: 10 }),
            ...(status === 'rejected' && { reason: '마감' }),
          },
        });
      await move(0, 'accepted');
      await move(0, 'ready');
      await move(1, 'rejected');
      await operations.tell(
        cancelled(each, `rebuilt-${i}-1`, { at: 11 }),
        cancelled(each, `rebuilt-${i}-2`, { at: 11 }),
      );
    }
    await operations.tell(closed(all[3] ?? place, { forced: true, reason: '마감' }));
    const gone = await operations.call('POST', '/api/tickets/rebuilt-3-3/dismiss', {
      token: tokenOf(place.storeId),
      body: {},
    });
    assert.equal(gone.status, 200);
    const live = await Promise.all(all.map((each) => boards(operations, each)));
    await operations.context.stop();

    const rebuilt = await operations.rebuild();
    t.after(() => rebuilt.stop());
    const shown = () => Promise.all(all.map((each) => boards(rebuilt, each)));
    // Not deepEqual while waiting: it would spend its time on describing the difference.
    await eventually(async () => assert.ok(isDeepStrictEqual(await shown(), live))).catch(() => undefined);
    assert.deepEqual(await shown(), live);
  });
});
