import assert from 'node:assert/strict';
import type { DeadLetterReport } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Caller } from '../../../support/api.ts';
import { signIn } from '../../../support/sign-in.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };

/** No ticket can be written for this table: an event that operations cannot handle, whatever it tries. */
const jam = (tableId: string) => `
  create function jam() returns trigger language plpgsql as
    $$ begin if new.table_id = '${tableId}' then raise exception 'jammed'; end if; return new; end $$;
  create trigger jam before insert or update on ticket for each row execute function jam()`;
const mend = 'drop trigger jam on ticket; drop function jam()';

export const poisonEvent: Scenario = {
  name: 'a poison event is parked, later events flow, and after the repair it is handled',
  async run(stage) {
    const { cluster, startOrders } = stage;
    const operator = await signIn(cluster, cluster.demo().platform);
    const poisoned = cluster.demo().tables.at(-1)!.id;
    await cluster.query('operations', jam(poisoned));
    const orders = startOrders();
    // Every table has its turn.
    await orders.untilPlaced(2 * cluster.demo().tables.length);
    await orders.stop();
    assert.deepEqual(orders.failures, []);

    const bad = [...orders.placed.values()].filter(({ tableId }) => tableId === poisoned);
    assert.ok(bad.length > 0, 'nobody ordered at the poisoned table');
    const badIds = bad.map(({ orderId }) => orderId).sort();
    await eventually(async () => assert.deepEqual(await parkedOrders(operator), badIds), PATIENCE);
    await eventually(async () => {
      const tickets = new Set(await ticketIds(stage));
      for (const { orderId, tableId } of orders.placed.values())
        assert.equal(tickets.has(orderId), tableId !== poisoned, `ticket of ${orderId}`);
    }, PATIENCE);

    await cluster.query('operations', mend);
    const asked = await operator.post('/api/operations/dead-letters/replay', { context: 'operations' });
    assert.deepEqual([asked.status, asked.body.requested], [200, bad.length], asked.text);
    await eventually(async () => assert.deepEqual(await parkedOrders(operator), []), PATIENCE);
  },
};

async function parkedOrders(operator: Caller): Promise<string[]> {
  const { status, body, text } = await operator.get('/api/operations/dead-letters');
  assert.equal(status, 200, text);
  const items: DeadLetterReport[] = body.items;
  return items
    .filter(({ context }) => context === 'operations')
    .map(({ event }) => (event as { subject: string }).subject)
    .sort();
}

const ticketIds = async ({ cluster }: Stage): Promise<string[]> =>
  (await cluster.query<{ order_id: string }>('operations', 'select order_id from ticket')).map(
    (ticket) => ticket.order_id,
  );
