import assert from 'node:assert/strict';
import type { MenuItem, OrderView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { key, type Answer, type Caller } from '../../support/api.ts';
import {
  addToCart,
  isMain,
  machine,
  menuOf,
  orderAndPay,
  scan,
  submitOrder,
  type GuestCaller,
  type MenuIndex,
} from '../../support/people.ts';
import type { TestServer } from '../../support/server.ts';
import { signIn, type SignedIn } from '../../support/sign-in.ts';

/** Who and what there is to cause refusals with. */
export interface Stage {
  readonly server: TestServer;
  /** The store's machine: what a manager may. */
  readonly staff: Caller;
  readonly owner: SignedIn;
  readonly platform: SignedIn;
  readonly menu: MenuIndex;
  readonly main: MenuItem;
  /** A phone at a table where nobody sits yet, or another one at the table of `beside`. */
  guest(beside?: GuestCaller): Promise<GuestCaller>;
  /** A phone that nothing happens to. */
  readonly someone: GuestCaller;
  /** A table where nobody sits. */
  emptyTable(): string;
}

/** Most refusals want a table of their own. */
const MORE_TABLES = 38;

/** By code: causes it, and answers what was said. */
export type Cases = Readonly<Record<string, (stage: Stage) => Promise<Answer>>>;

export async function stageIn(server: TestServer): Promise<Stage> {
  const menu = await menuOf(server);
  const staff = await machine(server);
  const demo = server.demo();
  const more = await Promise.all(
    Array.from({ length: MORE_TABLES }, async (_, index) => {
      const { status, body, text } = await staff.post('/api/tables', { name: `마당 ${index}`, seats: 4 });
      assert.equal(status, 201, text);
      return body as (typeof demo.tables)[number];
    }),
  );
  const [last, ...others] = demo.tables.toReversed();
  const tables = [...others, ...more];
  const installation = { baseUrl: server.baseUrl, demo: () => ({ ...demo, tables }) };
  let taken = 1;
  return {
    ...{ server, menu, staff, main: menu.find(isMain) },
    someone: await scan(installation, 0),
    owner: await signIn(server, demo.staff),
    platform: await signIn(server, demo.platform),
    guest: (beside) =>
      scan(installation, beside ? tables.findIndex(({ id }) => id === beside.session.table.id) : taken++),
    emptyTable: () => last?.id ?? '',
  };
}

/** Puts it into the cart and answers what has to be said to order just that. */
export async function inCart(guest: Caller, item: MenuItem, quantity = 1) {
  const { body } = await addToCart(guest, item, quantity);
  const line = body.lines.find(({ itemId }: { itemId: string }) => itemId === item.id);
  return { lineIds: [line.id as string], expectedTotal: line.linePrice as OrderView['total'] };
}

export const order = (guest: Caller, body: object): Promise<Answer> => guest.post('/api/orders', body, key());

/** An order that waits for its payment. */
export async function unpaidOrder({ main }: Stage, guest: Caller): Promise<OrderView> {
  await addToCart(guest, main);
  const { status, body, text } = await submitOrder(guest);
  assert.equal(status, 201, text);
  return body;
}

export async function paidOrder({ main }: Stage, guest: Caller): Promise<OrderView> {
  await addToCart(guest, main);
  return orderAndPay(guest);
}

/** Once the news of it have reached the kitchen. */
export async function moved({ staff }: Stage, { id }: OrderView, statuses: readonly string[]): Promise<void> {
  for (const status of statuses)
    await eventually(async () => {
      const { body, text } = await staff.post(`/api/tickets/${id}/status`, { status });
      assert.equal(body.status ?? body.present, status, text);
    });
}

/** What was ordered by staff is paid at the counter: it stands on the table's bill. */
export async function onBill({ staff, main }: Stage, guest: GuestCaller, portions = 1): Promise<OrderView> {
  const { body: draft } = await addToCart(guest, main);
  const { options } = draft.lines[0];
  await guest.send('DELETE', `/api/cart/lines/${draft.lines[0].id}`);
  const chosen = options.map((option: { groupId: string; optionId: string }) => ({
    groupId: option.groupId,
    optionIds: [option.optionId],
  }));
  const lines = Array.from({ length: portions }, (_, index) => ({
    ...{ itemId: main.id, quantity: 1, options: chosen, note: `${index}` },
  }));
  const said = await staff.post('/api/staff-orders', { tableId: guest.session.table.id, lines });
  assert.equal(said.status, 201, said.text);
  return said.body;
}

/** Asks until it is said, at most so often: what is limited by a number. */
export async function until(
  code: string,
  most: number,
  ask: (n: number) => Promise<Answer>,
): Promise<Answer> {
  for (let n = 1; ; n += 1) {
    const answer = await ask(n);
    if (n >= most || answer.body?.code === code) return answer;
  }
}

/** Once the news have come; before, it is another answer. */
export const atLast = (code: string, ask: () => Promise<Answer>): Promise<Answer> =>
  eventually(async () => {
    const said = await ask();
    assert.equal(said.body?.code, code, said.text);
    return said;
  });
