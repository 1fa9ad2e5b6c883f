import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { outboxRows } from '@hiorder/messaging';
import { assertSequences } from '@hiorder/messaging/testing';
import { eventually } from '@hiorder/testing';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { added, cancelled, opened, placed, registered, somewhere } from '../../../testing/told-events.ts';

let operations: OperationsFixture;
before(async () => {
  operations = await startOperations();
});
after(() => operations.stop());

it('numbers what is told of tickets and tables without gaps, whoever changes them at once', async () => {
  const place = somewhere('counted');
  const orders = Array.from({ length: 8 }, (_, i) => `counted-${i}`);
  await operations.tell(registered(place), added(place, '1', 0), opened(place));
  await operations.tell(...orders.map((order) => placed(place, order)));
  const move = (order: string, status: string) =>
    operations.call('POST', `/api/tickets/${order}/status`, {
      token: tokenOf(place.storeId),
      body: { status },
    });
  const gone = outboxRows(
    'test',
    orders.slice(6).map((order) => cancelled(place, order)),
  );
  await Promise.all([
    ...orders.map((order) => move(order, 'accepted')),
    operations.bus.publish(gone),
    ...orders.slice(0, 6).map((order) => move(order, 'accepted')),
  ]);
  await Promise.all(orders.slice(0, 6).map((order) => move(order, 'ready')));
  await eventually(
    () => {
      const last = operations.events.filter(({ type }) => type.endsWith('.ticket-changed.v1'));
      const of = (order: string) => last.findLast(({ subject }) => subject === order)?.data.ticket.status;
      assert.deepEqual(
        orders.map(of),
        orders.map((_, i) => (i < 6 ? 'ready' : 'cancelled')),
      );
    },
    { timeoutMs: 30_000 },
  );
  assert.equal(assertSequences(operations.events), orders.length + 1);
});
