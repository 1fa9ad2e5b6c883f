import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually } from '@hiorder/testing';
import { tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { printShop, type PrintShop } from '../../../testing/print-shop.ts';
import { added, cancelled, movedTo, placed, renamed } from '../../../testing/told-events.ts';

const WAIT = { timeoutMs: 60_000 };

describe('printing', () => {
  let shop: PrintShop;
  let operations: OperationsFixture;
  before(async () => {
    shop = await printShop();
    operations = shop.operations;
  });
  after(() => shop.stop());

  it('prints an order once, dot for dot as the screen shows it, however often it is told', async () => {
    const { place, standIn } = await shop.printing('once');
    await operations.tell(placed(place, 'once-1'), placed(place, 'once-1'));
    await shop.become(place, 'once-1', '0 printed');
    await operations.tell(placed(place, 'once-1'));
    await operations.tell(placed(place, 'once-2', { number: 38 }));
    await shop.become(place, 'once-2', '0 printed');
    assert.equal(standIn.tickets.length, 2);
    await shop.assertSame(standIn.tickets[0]);
    const shown = await operations.context.http.inject({
      ...{ method: 'GET', url: '/api/tickets/once-1/slip.png' },
      headers: { authorization: `Bearer ${tokenOf(place.storeId)}` },
    });
    assert.deepEqual([shown.statusCode, shown.headers['content-type']], [200, 'image/png']);
    assert.equal(shown.rawPayload.subarray(1, 4).toString(), 'PNG');
  });

  it('prints again when it is asked to, and says so on the paper', async () => {
    const { place, standIn } = await shop.printing('again');
    await operations.tell(placed(place, 'again-1'));
    await shop.become(place, 'again-1', '0 printed');
    assert.equal((await shop.reprint(place, 'again-1')).status, 204);
    await shop.become(place, 'again-1', '1 printed', '0 printed');
    await shop.assertSame(standIn.tickets[1], { copy: 1 });
  });

  it('says where the party sits now', async () => {
    const { place, standIn } = await shop.printing('moved');
    const window = { ...place, tableId: 'table-print-window' };
    await operations.tell(added(window, '창가 2', 2));
    await operations.tell(movedTo(place, { tableId: window.tableId, tableName: '창가 2' }));
    await operations.tell(placed(place, 'moved-1'));
    await shop.become(place, 'moved-1', '0 printed');
    await shop.assertSame(standIn.tickets[0], { table: '창가 2' });
  });

  it('says the table’s new name once it is renamed, on slips and on open cards', async () => {
    const { place, standIn } = await shop.printing('renamed');
    await operations.tell(placed(place, 'renamed-1'));
    await shop.become(place, 'renamed-1', '0 printed');
    const cards = () => operations.events.filter(({ subject }) => subject === 'renamed-1');
    await operations.tell(renamed(place, '창가 9'), renamed(place, '옛 이름', -40));
    await eventually(() => {
      const [last] = cards().slice(-1);
      assert.deepEqual([last?.data.ticket.table.name, last?.data.ticket.status], ['창가 9', 'placed']);
    });
    assert.equal((await shop.call(place, 'GET', '/api/tickets')).body.items[0].table.name, '창가 9');
    await operations.tell(placed(place, 'renamed-2'));
    await shop.become(place, 'renamed-2', '0 printed');
    await shop.assertSame(standIn.tickets[1], { table: '창가 9' });
  });

  it('gives every station what it makes', async () => {
    const { place, standIn } = await shop.printing('stations', { station: 'kitchen' });
    const bar = await shop.another(place, { name: '바', station: 'bar' });
    const all = await shop.another(place, { name: '홀' });
    const off = await shop.another(place, { name: '창고', enabled: false });
    await operations.tell(placed(place, 'st-1'), placed(place, 'st-2', { station: 'bar' }));
    await eventually(() => assert.equal(all.standIn.tickets.length, 2), WAIT);
    await shop.become(place, 'st-2', '0 printed', '0 printed');
    assert.deepEqual(
      [standIn, bar.standIn, off.standIn].map(({ tickets }) => tickets.length),
      [1, 1, 0],
    );
  });

  it('believes one that never says a word', async () => {
    const { place, standIn } = await shop.printing('mute', { answers: false });
    standIn.behave({ state: 'silent' });
    await operations.tell(placed(place, 'mute-1'));
    await shop.become(place, 'mute-1', '0 printed');
    assert.equal(standIn.tickets.length, 1);
  });

  it('a slow printer keeps no other one waiting', async () => {
    const { place, standIn } = await shop.printing('slow', { name: '느린' });
    const quick = await shop.another(place);
    standIn.behave({ slow: true });
    await operations.tell(placed(place, 'slow-1'));
    await eventually(() => assert.equal(quick.standIn.tickets.length, 1), WAIT);
    assert.equal(standIn.tickets.length, 0);
    standIn.behave({});
    await eventually(() => {
      standIn.drink();
      assert.equal(standIn.tickets.length, 1);
    }, WAIT);
    await shop.become(place, 'slow-1', '0 printed', '0 printed');
  });

  it('prints nothing that nobody is to cook any more', async () => {
    const { place, standIn } = await shop.printing('over');
    await standIn.die();
    await operations.tell(placed(place, 'over-1'));
    await shop.become(place, 'over-1', '0 queued unreachable');
    await operations.tell(cancelled(place, 'over-1'));
    await standIn.comeBack();
    operations.clock.advance(60_000);
    await shop.become(place, 'over-1', '0 dropped');
    await operations.tell(placed(place, 'over-2', { at: -200 }));
    assert.deepEqual([await shop.states(place, 'over-2'), standIn.begun()], [[], 0]);
  });

  it('takes back on paper, once, what was printed of an order that is cancelled or rejected', async () => {
    const { place, standIn } = await shop.printing('taken-back', { station: 'kitchen' });
    const bar = await shop.another(place, { name: '바', station: 'bar' });
    await operations.tell(placed(place, 'back-1'), placed(place, 'back-2', { number: 38, at: 1 }));
    await shop.become(place, 'back-2', '0 printed');
    await operations.tell(cancelled(place, 'back-1'));
    await shop.become(place, 'back-1', 'cancels printed', '0 printed');
    await shop.assertCancels(standIn.tickets[2], { time: '03-01 12:05', reason: '잘못 주문했어요' });
    const rejected = await shop.call(place, 'POST', '/api/tickets/back-2/status', {
      ...{ role: 'staff', body: { status: 'rejected', reasonCode: 'kitchen-busy' } },
    });
    assert.equal(rejected.status, 200);
    // Ordering answers a rejection with this.
    await operations.tell(cancelled(place, 'back-2', { at: 11 }), cancelled(place, 'back-1', { at: 12 }));
    await shop.become(place, 'back-2', 'cancels printed', '0 printed');
    await operations.tell(placed(place, 'back-3', { number: 39, at: 2 }));
    await shop.become(place, 'back-3', '0 printed');
    assert.deepEqual([standIn.tickets.length, bar.standIn.begun()], [5, 0]);
  });

  it('a store has four tickets in hand at once: the printers of others do not wait for its own', async () => {
    const { place, standIn } = await shop.printing('greedy');
    const standIns = [standIn];
    for (let n = 0; n < 4; n += 1) standIns.push((await shop.another(place, { name: `주방 ${n}` })).standIn);
    for (const one of standIns) one.behave({ slow: true });
    await operations.tell(placed(place, 'greedy-1'));
    await eventually(async () => {
      const states = await shop.states(place, 'greedy-1');
      assert.deepEqual(states.toSorted(), [...Array<string>(4).fill('0 printing'), '0 queued']);
    }, WAIT);
    for (const one of standIns) one.behave({});
    await eventually(async () => {
      for (const one of standIns) one.drink();
      assert.deepEqual(await shop.states(place, 'greedy-1'), Array(5).fill('0 printed'));
    }, WAIT);
  });
});
