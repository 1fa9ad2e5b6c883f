import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TableDetail, TicketView } from '@hiorder/contracts';
import { floorReader, won } from '../../../testing/floor-reader.ts';
import { startOperations, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import {
  added,
  approved,
  cancelled,
  closed,
  joined,
  opened,
  placed,
  refunded,
  registered,
  somewhere,
  towardsBill,
} from '../../../testing/told-events.ts';

describe('the bill of a table over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const { tile, detail, move } = floorReader(() => operations);

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
    assert.deepEqual(body.bill, {
      ...{ total: won(36_000), paid: won(10_000), owed: won(26_000) },
      ...{ onBill: true, refunded: won(0) },
    });
    assert.deepEqual(body.table.owed, won(26_000));
    await operations.tell(refunded(place, 'detail-1', 4_000));
    const { bill } = (await detail(place)).body;
    assert.deepEqual(bill, {
      ...{ total: won(32_000), paid: won(6_000), owed: won(26_000) },
      ...{ onBill: true, refunded: won(4_000) },
    });
    await operations.tell(closed(place));
    assert.deepEqual((await detail(place)).body.orders, []);
  });

  it('owes nothing in prepay, whether or not the payment has been heard of', async () => {
    const place = somewhere('prepay');
    await operations.tell(added(place), opened(place), approved(place, 'prepay-1', 24_000));
    await operations.tell(placed(place, 'prepay-1'), placed(place, 'prepay-2'));
    assert.deepEqual((await tile(place)).owed, won(0));
    assert.deepEqual((await detail(place)).body.bill, {
      ...{ total: won(48_000), paid: won(24_000), owed: won(0) },
      ...{ onBill: false, refunded: won(0) },
    });
  });

  it('leaves out money that was taken a second time for one order, before and after it went back', async () => {
    const place = somewhere('twice');
    await operations.tell(added(place), opened(place), approved(place, 'twice-1', 24_000));
    await operations.tell(placed(place, 'twice-1'), approved(place, 'twice-1', 24_000, true));
    const once = { total: won(24_000), paid: won(24_000), owed: won(0), onBill: false, refunded: won(0) };
    assert.deepEqual((await detail(place)).body.bill, once);
    await operations.tell(refunded(place, 'twice-1', 24_000, true));
    assert.deepEqual((await detail(place)).body.bill, once);
  });

  it('has on it what was marked as paid at the counter, also of a rejected order, until it is taken back', async () => {
    const place = somewhere('counter');
    await operations.tell(
      added(place),
      opened(place),
      placed(place, 'counter-1', { paymentMode: 'postpay' }),
    );
    const marked = (status: 'paid' | 'cancelled') =>
      operations.tell(towardsBill(place, 'counter-p1', { status, amount: 24_000 }));
    await marked('paid');
    const { bill } = (await detail(place)).body;
    assert.deepEqual([bill.owed, bill.onBill], [won(0), true]);
    await move(place, 'counter-1', 'rejected');
    await operations.tell(cancelled(place, 'counter-1'));
    assert.equal((await detail(place)).body.bill.onBill, true, 'the money is still to be given back');
    await marked('cancelled');
    assert.equal((await detail(place)).body.bill.onBill, false);
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
    assert.deepEqual(body.bill, {
      ...{ total: won(24_000), paid: won(4_000), owed: won(20_000) },
      ...{ onBill: true, refunded: won(0) },
    });
  });

  it('believes the newest news of a payment, in whatever order they come, and what was too much pays for nothing', async () => {
    const place = somewhere('news');
    const pays = (o: Parameters<typeof towardsBill>[2]) => operations.tell(towardsBill(place, 'news-p1', o));
    await operations.tell(registered(place), added(place), opened(place));
    await operations.tell(placed(place, 'news-1', { paymentMode: 'postpay' }));
    await pays({ status: 'paid', amount: 30_000, refunded: 6_000, evened: 6_000, sequence: 2 });
    await pays({ status: 'requested', amount: 30_000, sequence: 1 });
    assert.deepEqual((await detail(place)).body.bill, {
      ...{ total: won(24_000), paid: won(24_000), owed: won(0) },
      ...{ onBill: true, refunded: won(6_000) },
    });
    await operations.tell(placed(place, 'news-2', { paymentMode: 'postpay' }));
    assert.deepEqual((await tile(place)).owed, won(24_000));
    await pays({ status: 'cancelled', amount: 30_000, sequence: 3 });
    assert.deepEqual((await tile(place)).owed, won(48_000));
  });
});
