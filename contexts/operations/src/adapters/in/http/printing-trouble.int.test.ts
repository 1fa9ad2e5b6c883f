import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { OperationsFixture } from '../../../testing/operations-fixture.ts';
import { printShop, type PrintShop } from '../../../testing/print-shop.ts';
import { minute } from '../../../testing/sample-orders.ts';
import { cancelled, placed } from '../../../testing/told-events.ts';

const WAIT = { timeoutMs: 60_000 };

describe('printers in trouble', () => {
  let shop: PrintShop;
  let operations: OperationsFixture;
  before(async () => {
    shop = await printShop();
    operations = shop.operations;
  });
  after(() => shop.stop());

  it('waits for a printer that is dead, loudly, and prints everything once when it is back', async () => {
    const { place, standIn } = await shop.printing('dead');
    await standIn.die();
    await operations.tell(placed(place, 'dead-1'), placed(place, 'dead-2', { number: 38, at: 1 }));
    const tried = (times: number) =>
      eventually(async () => {
        const [first] = await shop.jobs(place, 'dead-1');
        assert.ok(first?.state === 'queued' && first.attempts >= times, JSON.stringify(first));
      }, WAIT);
    await tried(1);
    assert.equal(await shop.failing(place), undefined);
    operations.clock.advance(60_000);
    await tried(2);
    await eventually(async () => assert.equal(await shop.failing(place), 'unreachable'), WAIT);
    const told = () =>
      operations.events.filter(
        ({ type, storeid }) => type.includes('.printing-changed') && storeid === place.storeId,
      );
    await eventually(() => assert.ok(told().length >= 3), WAIT);
    await standIn.comeBack();
    operations.clock.advance(60_000);
    await shop.become(place, 'dead-2', '0 printed');
    assert.deepEqual(
      [await shop.states(place, 'dead-1'), await shop.failing(place)],
      [['0 printed'], undefined],
    );
    assert.equal(standIn.tickets.length, 2);
    await shop.assertSame(standIn.tickets[0]);
  });

  it('does not send again by itself what broke off in the middle; by hand it is marked', async () => {
    const { place, standIn } = await shop.printing('broken');
    standIn.behave({ breaksAfter: 2_000 });
    await operations.tell(placed(place, 'broken-1'));
    await shop.become(place, 'broken-1', '0 failed uncertain');
    standIn.behave({});
    operations.clock.advance(600_000);
    await operations.tell(placed(place, 'broken-2', { number: 38 }));
    await shop.become(place, 'broken-2', '0 printed');
    assert.equal(standIn.tickets.length, 1);
    assert.deepEqual(
      (await shop.jobs(place)).map(({ orderId, failure }) => [orderId, failure]),
      [['broken-1', 'uncertain']],
    );
    await shop.reprint(place, 'broken-1');
    await shop.become(place, 'broken-1', '1 printed', '0 dropped uncertain');
    await shop.assertSame(standIn.tickets[1], { copy: 1 });
    assert.deepEqual(await shop.jobs(place), []);
  });

  it('nobody is to look after the paper of an order that is over; a cancelled one is taken back if in doubt', async () => {
    const { place, standIn } = await shop.printing('nobody');
    standIn.behave({ breaksAfter: 2_000 });
    await operations.tell(placed(place, 'nobody-1'));
    await shop.become(place, 'nobody-1', '0 failed uncertain');
    standIn.behave({});
    const told = () =>
      operations.events.filter(
        ({ type, storeid }) => type.includes('.printing-changed') && storeid === place.storeId,
      ).length;
    // Of the printer that was added, and of its trouble.
    await eventually(() => assert.equal(told(), 2), WAIT);
    const alarms = async () => (await shop.jobs(place)).map(({ orderId }) => orderId);
    assert.deepEqual(await alarms(), ['nobody-1']);
    await operations.tell(cancelled(place, 'nobody-1'));
    assert.deepEqual(await alarms(), []);
    await eventually(() => assert.ok(told() > 2), WAIT);
    operations.clock.advance(60_000);
    await shop.become(place, 'nobody-1', 'cancels printed', '0 failed uncertain');
  });

  it('sends nothing to a printer without paper, with its cover open, or that does not say how it is', async () => {
    const { place, standIn } = await shop.printing('states');
    for (const [index, state] of (['paper-out', 'cover-open', 'silent'] as const).entries()) {
      const orderId = `states-${index}`;
      standIn.behave({ state });
      if (state === 'silent') shop.answerWithin(500);
      await operations.tell(placed(place, orderId, { number: 40 + index }));
      const why = state === 'silent' ? 'unreachable' : state;
      await shop.become(place, orderId, `0 queued ${why}`);
      assert.equal(standIn.begun(), index);
      standIn.behave({});
      shop.answerWithin();
      operations.clock.advance(60_000);
      await shop.become(place, orderId, '0 printed');
      assert.equal(standIn.tickets.length, index + 1);
    }
  });

  it('gives up after ten minutes, and then prints without a mark: nothing was on paper', async () => {
    const { place, standIn } = await shop.printing('late');
    await standIn.die();
    await operations.tell(placed(place, 'late-1'));
    await shop.become(place, 'late-1', '0 queued unreachable');
    operations.clock.advance(600_000);
    await shop.become(place, 'late-1', '0 failed unreachable');
    await standIn.comeBack();
    await shop.reprint(place, 'late-1');
    await shop.become(place, 'late-1', '0 printed');
    await shop.assertSame(standIn.tickets[0]);
  });

  it('what a printer was found to be is forgotten when it was switched off or moved meanwhile', async () => {
    const { place, standIn, printer } = await shop.printing('changed');
    const change = async (body: object) =>
      assert.equal((await shop.call(place, 'PATCH', `/api/printers/${printer.id}`, { body })).status, 200);
    standIn.behave({ state: 'silent' });
    await operations.tell(placed(place, 'changed-1'));
    await shop.become(place, 'changed-1', '0 printing');
    await change({ enabled: false });
    await standIn.die();
    await shop.become(place, 'changed-1', '0 dropped unreachable');
    // Else it would be loud for as long as it is off: nobody tries it again.
    const health = 'select failures, failure from printer where printer_id = $1';
    const { rows } = await operations.database.pool.query(health, [printer.id]);
    assert.deepEqual(rows, [{ failures: 0, failure: null }]);

    await standIn.comeBack();
    await change({ enabled: true });
    await operations.tell(placed(place, 'changed-2', { number: 38 }));
    await shop.become(place, 'changed-2', '0 printing');
    const elsewhere = await shop.another(place, { name: '창고', enabled: false });
    await change({ port: elsewhere.standIn.port });
    await standIn.die();
    // At once: the clock stands.
    await shop.become(place, 'changed-2', '0 printed');
    assert.equal(elsewhere.standIn.tickets.length, 1);
  });

  it('one that is switched off prints nothing asked for by its name, and nothing of a process that died', async () => {
    const { place, standIn, printer } = await shop.printing('off');
    await standIn.die();
    await operations.tell(placed(place, 'off-1'));
    await shop.become(place, 'off-1', '0 queued unreachable');
    await operations.database.pool.query(
      `update print_job set state = 'printing', claim = 'dead', lease_until = $1, sent_at = null where order_id = 'off-1'`,
      [new Date(operations.clock.now().getTime() + 60_000)],
    );
    const off = { body: { enabled: false } };
    assert.equal((await shop.call(place, 'PATCH', `/api/printers/${printer.id}`, off)).status, 200);
    assert.deepEqual(await shop.states(place, 'off-1'), ['0 printing unreachable']);
    operations.clock.advance(120_000);
    await shop.become(place, 'off-1', '0 dropped');
    const byName = { body: { printerId: printer.id } };
    const refused = await shop.call(place, 'POST', '/api/tickets/off-1/print', byName);
    assert.deepEqual([refused.status, refused.body.code], [409, 'no-printer']);
    assert.equal(standIn.begun(), 0);
  });

  it('a result that cannot be written down for a moment is not lost', async () => {
    const { place, standIn } = await shop.printing('away');
    await operations.database.pool.query(`
      create sequence refusals;
      create function refuse() returns trigger language plpgsql as $$ begin
        if nextval('refusals') <= 2 then raise exception 'not now'; end if;
        return new;
      end $$;
      create trigger refuse before update on print_job for each row
        when (new.state = 'printed' and new.order_id = 'away-1') execute function refuse()`);
    await operations.tell(placed(place, 'away-1'));
    await shop.become(place, 'away-1', '0 printed');
    assert.equal(standIn.tickets.length, 1);
  });

  it('several processes print every order once, and what died in one of them is found by another', async () => {
    const { place, standIn } = await shop.printing('many');
    const bar = await shop.another(place, { name: '바' });
    await standIn.die();
    const orders = Array.from({ length: 6 }, (_, i) => `many-${i}`);
    await operations.tell(...orders.map((id, i) => placed(place, id, { number: 100 + i })));
    const atBar = async () => {
      const all = await Promise.all(orders.map((id) => shop.jobs(place, id)));
      return all.flat().filter(({ printer }) => printer.id === bar.printer.id);
    };
    // Also on record, not only on paper.
    await eventually(async () => {
      const states = (await atBar()).map(({ state }) => state);
      assert.deepEqual(states, Array(orders.length).fill('printed'));
    }, WAIT);
    const died = (orderId: string, sentAt: string | null) =>
      operations.database.pool.query(
        `update print_job set state = 'printing', claim = 'dead', lease_until = $2, sent_at = $3
         where order_id = $1 and printer_id = (select printer_id from printer where port = $4)`,
        [orderId, minute(0), sentAt, bar.standIn.port],
      );
    await died('many-0', minute(0));
    const other = operations.replica();
    await other.start();
    try {
      await eventually(
        async () =>
          assert.deepEqual((await shop.states(place, 'many-0')).sort(), [
            '0 failed uncertain',
            '0 queued unreachable',
          ]),
        WAIT,
      );
      await standIn.comeBack();
      operations.clock.advance(60_000);
      await eventually(async () => {
        const all = await Promise.all(orders.map((id) => shop.states(place, id)));
        assert.deepEqual(
          all.flat().filter((state) => state !== '0 printed'),
          ['0 failed uncertain'],
        );
      }, WAIT);
      assert.deepEqual([standIn.tickets.length, standIn.begun()], [orders.length, orders.length]);
      assert.equal(bar.standIn.tickets.length, orders.length);
      const pictures = new Set(standIn.tickets.map(({ bits }) => Buffer.from(bits).toString('base64')));
      assert.equal(pictures.size, orders.length);
    } finally {
      await other.stop();
    }
  });
});
