import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { processMetrics } from '@hiorder/telemetry';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { openTwoTables } from '../../../testing/two-tables.ts';

let fixture: OrderingFixture;
before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());

async function counted(): Promise<number> {
  const [, value] = /^hiorder_orders_placed_total (\d+)$/m.exec(await processMetrics().text()) ?? [];
  return Number(value);
}

test('an order counts once it is placed: when staff order, and when a guest has paid, not before', async () => {
  const { staff, jiwoo } = await openTwoTables(fixture);
  const before = await counted();
  const lines = [{ itemId: 'cola', quantity: 1 }];
  const byStaff = await staff.send('POST', '/api/staff-orders', { tableId: 'table-2', lines });
  assert.equal(byStaff.status, 201, byStaff.text);
  assert.equal(await counted(), before + 1);

  await jiwoo.wants('cola');
  const submitted = await jiwoo.orders();
  assert.equal(submitted.body.status, 'awaiting-payment', submitted.text);
  assert.equal(await counted(), before + 1);
  const paid = await jiwoo.pays(submitted.body);
  assert.equal(paid.body.status, 'placed', paid.text);
  assert.equal(await counted(), before + 2);
});
