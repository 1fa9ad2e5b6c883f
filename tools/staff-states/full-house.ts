import assert from 'node:assert/strict';
import type { StaffMenuItem } from '@hiorder/contracts';
import type { Caller } from '../../tests/support/api.ts';
import { addToCart, machine, menuOf, orderAndPay, scan } from '../../tests/support/people.ts';
import type { TestServer } from '../../tests/support/server.ts';

const TABLES = 60;
const DISHES = 200;

/** A large store on a Friday night: sixty tables, two hundred dishes, orders in every state, calls, people, printers. */
export async function fillHouse(server: TestServer): Promise<void> {
  const staff = await machine(server);
  await moreTables(server, staff);
  await moreDishes(staff);
  await guests(server, staff);
  for (const [name, station] of [
    ['주방 안쪽 · 뜨거운 것만', null],
    ['음료 바', 'bar'],
  ] as const) {
    const printer = {
      name,
      host: '192.0.2.77',
      port: 9100,
      station,
      paper: 80,
      enabled: false,
      answers: true,
    };
    assert.equal((await staff.post('/api/printers', printer)).status, 201);
  }
}

async function moreTables(server: TestServer, staff: Caller): Promise<void> {
  for (let n = server.demo().tables.length + 1; n <= TABLES; n += 1) {
    const name = n % 13 === 0 ? `2층 창가 ${n}` : String(n);
    const added = await staff.post('/api/tables', { name, seats: 2 + (n % 4) * 2 });
    assert.equal(added.status, 201, added.text);
  }
}

async function moreDishes(staff: Caller): Promise<void> {
  const { items: all } = (await staff.get('/api/menu/items')).body as { items: StaffMenuItem[] };
  for (let n = all.length; n < DISHES; n += 1) {
    const { id: _, name, categoryId, price, course, station, needsMain, adultOnly } = all[n % all.length]!;
    const named = Object.fromEntries(
      Object.entries(name).map(([language, text]) => [language, `${text} ${n}`.slice(0, 80)]),
    );
    const dish = { name: named, categoryId, price, course, station, needsMain, adultOnly };
    const added = await staff.post('/api/menu/items', dish);
    assert.equal(added.status, 201, added.text);
  }
}

const STEPS = [[], ['accepted'], ['accepted', 'ready'], ['accepted', 'ready', 'served']] as const;

async function guests(server: TestServer, staff: Caller): Promise<void> {
  const menu = await menuOf(server);
  const dishes = ['김치찌개', '돌솥비빔밥', '달빛 부대찌개', '잔치국수', '해물파전', '생맥주 500cc'];
  for (let table = 0; table < server.demo().tables.length; table += 1) {
    const guest = await scan(server, table);
    await addToCart(guest, menu.named(dishes[table % 4]!), 1 + (table % 3));
    if (table % 2 === 0) await addToCart(guest, menu.named(dishes[4 + (table % 4) / 2]!));
    const order = await orderAndPay(guest);
    for (const status of STEPS[table % STEPS.length]!) await until(staff, order.id, status);
    if (table % 5 === 0) await guest.post('/api/service-calls', { kind: 'water', note: '얼음물로 두 잔' });
    if (table % 7 === 3) await guest.post('/api/service-calls', { kind: 'bill' });
  }
}

/** The kitchen hears of an order a moment later. */
async function until(staff: Caller, orderId: string, status: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const eta = status === 'accepted' ? { etaMinutes: 15 } : {};
    const answer = await staff.post(`/api/tickets/${orderId}/status`, { status, ...eta });
    if (answer.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the order never became ${status}`);
}
