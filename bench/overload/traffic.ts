import { caller, key } from '../../tests/support/api.ts';
import { addToCart, isMain, machine, menuOf, requiredOptions, scan } from '../../tests/support/people.ts';
import type { TestServer } from '../../tests/support/server.ts';
import type { Kind } from './plan.ts';

const TABLES = 8;

/** An evening: people read the menu and fill carts, some order, all look what became of it, the kitchen works. */
export async function traffic(server: TestServer): Promise<Kind[]> {
  const { store, tables } = server.demo();
  const pos = await machine(server);
  const item = (await menuOf(server)).find(isMain);
  const guests = await Promise.all(Array.from({ length: TABLES }, (_, table) => scan(server, table)));
  for (const guest of guests) await addToCart(guest, item);
  const lines = [{ itemId: item.id, quantity: 1, options: requiredOptions(item) }];
  const orders = tables.map((table) => JSON.stringify({ tableId: table.id, lines }));
  for (const body of orders.slice(0, TABLES)) await pos.post('/api/staff-orders', JSON.parse(body), key());
  const menu = `/api/stores/${store.id}/menu`;
  const etag = (await caller(server.baseUrl).get(menu)).headers.get('etag') ?? '';
  const by = (token: string | undefined) => ({ authorization: `Bearer ${token}` });
  const guest = by(guests[0]?.token);
  return [
    { what: 'menu', urgent: false, share: 20, method: 'GET', paths: [menu], headers: {} },
    {
      what: 'menu, known',
      urgent: false,
      share: 20,
      method: 'GET',
      paths: [menu],
      headers: { 'if-none-match': etag },
    },
    { what: 'cart', urgent: false, share: 25, method: 'GET', paths: ['/api/cart'], headers: guest },
    {
      what: 'placing',
      urgent: false,
      share: 20,
      method: 'POST',
      paths: ['/api/staff-orders'],
      headers: by(pos.token),
      bodies: orders,
    },
    {
      what: 'own orders',
      urgent: true,
      share: 12,
      method: 'GET',
      paths: ['/api/orders?limit=5'],
      headers: guest,
    },
    {
      what: 'kitchen',
      urgent: true,
      share: 3,
      method: 'GET',
      paths: ['/api/tickets?limit=5'],
      headers: by(pos.token),
    },
  ];
}
