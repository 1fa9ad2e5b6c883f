import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually } from '@hiorder/testing';
import type { OperationsFixture } from '../../../testing/operations-fixture.ts';
import { printShop, type PrintShop } from '../../../testing/print-shop.ts';
import { placed, registered, somewhere } from '../../../testing/told-events.ts';

describe('printers', () => {
  let shop: PrintShop;
  let operations: OperationsFixture;
  before(async () => {
    shop = await printShop();
    operations = shop.operations;
  });
  after(() => shop.stop());

  it('a test page is printed at once, or fails at once, also on a printer that is switched off', async () => {
    const { place, standIn, printer } = await shop.printing('test', { enabled: false, paper: 58 });
    const test = async () => (await shop.call(place, 'POST', `/api/printers/${printer.id}/test`)).body;
    const state = async (id: string) => {
      const { body } = await shop.call(place, 'GET', `/api/print-jobs?printerId=${printer.id}`);
      const { state, failure } = body.items.find((job: { id: string }) => job.id === id);
      return { state, failure };
    };
    const first = await test();
    await eventually(async () => assert.equal((await state(first.id)).state, 'printed'), {
      timeoutMs: 60_000,
    });
    assert.deepEqual([standIn.tickets.length, standIn.tickets[0]!.width], [1, 384]);
    await standIn.die();
    const second = await test();
    await eventually(
      async () => assert.deepEqual(await state(second.id), { state: 'failed', failure: 'unreachable' }),
      { timeoutMs: 60_000 },
    );
  });

  it('printers are the managers’, of one store, and where printers can be', async () => {
    const { place, printer } = await shop.printing('mine');
    const stranger = somewhere('print-stranger');
    await operations.tell(registered(stranger), placed(place, 'mine-1'));
    await shop.become(place, 'mine-1', '0 printed');
    const [job] = await shop.jobs(place, 'mine-1');
    const calls = [
      ['PATCH', `/api/printers/${printer.id}`, { name: '남의 것' }],
      ['DELETE', `/api/printers/${printer.id}`],
      ['POST', `/api/printers/${printer.id}/test`],
      ['POST', `/api/print-jobs/${job.id}/dismiss`],
      ['POST', '/api/tickets/mine-1/print', {}],
      ['GET', '/api/tickets/mine-1/slip.png'],
    ] as const;
    for (const [method, url, body] of calls) {
      const answer = await shop.call(stranger, method, url, body && { body });
      assert.equal(answer.status, 404, `${method} ${url}`);
    }
    assert.deepEqual((await shop.call(stranger, 'GET', '/api/printers')).body.items, []);
    assert.deepEqual(await shop.jobs(stranger, 'mine-1'), []);
    const refused = await shop.call(place, 'PATCH', `/api/printers/${printer.id}`, {
      ...{ role: 'staff', body: { name: '내 것' } },
    });
    assert.equal(refused.status, 403);
    const changed = await shop.call(place, 'PATCH', `/api/printers/${printer.id}`, { body: { paper: 58 } });
    assert.deepEqual([changed.status, changed.body], [200, { ...printer, paper: 58 }]);
    assert.equal((await shop.call(place, 'DELETE', `/api/printers/${printer.id}`)).status, 204);
    const none = await shop.reprint(place, 'mine-1');
    assert.deepEqual([none.status, none.body.code], [409, 'no-printer']);
  });
});
