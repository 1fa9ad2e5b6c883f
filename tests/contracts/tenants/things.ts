import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { key, type Caller } from '../../support/api.ts';
import {
  addToCart,
  isMain,
  menuOf,
  orderAndPay,
  requiredOptions,
  type GuestCaller,
} from '../../support/people.ts';
import type { TestServer } from '../../support/server.ts';
import { SHARED_OPTIONS } from './bodies.ts';

/** The people of the store whose things they are. */
export interface People {
  readonly guest: GuestCaller;
  readonly staff: Caller;
  readonly owner: Caller;
}

/** One thing at least of every kind, by the path of its kind. */
export async function thingsOf(
  server: TestServer,
  { guest, staff, owner }: People,
): Promise<Record<string, string[]>> {
  const plain = (await menuOf(server)).find(isMain);
  await addToCart(guest, plain);
  const order = await orderAndPay(guest);
  await addToCart(guest, plain);
  await eventually(async () =>
    assert.ok(
      (await staff.get('/api/tickets')).body.items.some(
        (one: { orderId: string }) => one.orderId === order.id,
      ),
    ),
  );
  const called = await guest.post('/api/service-calls', { kind: 'water' });
  assert.equal(called.status, 201, called.text);
  const said = await guest.post('/api/chat/messages', { text: '물 주세요', clientId: 'first' });
  assert.equal(said.status, 201, said.text);
  await eventually(async () =>
    assert.equal((await staff.get('/api/chat/conversations')).body.items.length, 1),
  );
  const invited = await owner.post('/api/staff', { email: 'friend@dalbit.kr', role: 'staff' });
  assert.equal(invited.status, 201, invited.text);
  const lines = [{ itemId: plain.id, quantity: 1, options: requiredOptions(plain) }];
  const later = await staff.post('/api/staff-orders', { tableId: guest.session.table.id, lines });
  assert.equal(later.status, 201, later.text);
  const share = { share: { kind: 'all' }, method: 'counter' };
  const owed = await guest.post('/api/bill/payments', share, key());
  assert.equal(owed.status, 201, owed.text);
  const ids = async (who: Caller, path: string, list = 'items') =>
    (await who.get(path)).body[list].slice(0, 2).map((one: { id: unknown }) => String(one.id));
  const group = await staff.post('/api/menu/option-groups', SHARED_OPTIONS);
  assert.equal(group.status, 201, group.text);
  const printer = await printerOf(staff);
  return {
    '/api/printers': [printer.id],
    '/api/print-jobs': [printer.jobId],
    '/api/orders': [order.id],
    '/api/bill/payments': [owed.body.id],
    '/api/tickets': [order.id],
    '/api/tables': [guest.session.table.id],
    '/api/service-calls': await ids(guest, '/api/service-calls'),
    '/api/stock': [plain.id],
    '/api/payments': await ids(staff, `/api/payments?orderId=${order.id}`),
    '/api/menu/items': await ids(staff, '/api/menu/items'),
    '/api/menu/categories': await ids(staff, '/api/menu/categories'),
    '/api/menu/option-groups': [group.body.id],
    '/api/staff': await ids(owner, '/api/staff'),
    '/api/chat/conversations': [guest.session.tableSession.id],
    '/api/cart/lines': await ids(guest, '/api/cart', 'lines'),
  };
}

/** Switched off, at an address that is nowhere (RFC 5737), and a page for it. */
async function printerOf(staff: Caller): Promise<{ id: string; jobId: string }> {
  const printer = await staff.post('/api/printers', { name: '주방', host: '192.0.2.1', enabled: false });
  assert.equal(printer.status, 201, printer.text);
  const { id } = printer.body;
  const page = await staff.post(`/api/printers/${id}/test`);
  assert.equal(page.status, 201, page.text);
  return { id, jobId: page.body.id };
}
