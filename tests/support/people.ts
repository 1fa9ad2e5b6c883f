import assert from 'node:assert/strict';
import type { GuestSession, Menu, MenuItem, OrderView } from '@hiorder/contracts';
import { newId } from '@hiorder/kernel';
import { eventually, type Wire } from '@hiorder/testing';
import { caller, key, type Answer, type Caller } from './api.ts';
import type { TestServer } from './server.ts';

/** Whatever serves the demo store. */
export type Installation = Pick<TestServer, 'baseUrl' | 'demo'>;

export interface GuestCaller extends Caller {
  readonly session: GuestSession;
}

/** A phone that scanned the table's code. */
export async function scan(server: Installation, tableIndex = 0, nickname?: string): Promise<GuestCaller> {
  const table = server.demo().tables[tableIndex];
  assert.ok(table, `the demo has no table ${tableIndex}`);
  const answer = await caller(server.baseUrl).post('/api/guest-sessions', {
    code: table.code,
    ...(nickname ? { nickname } : {}),
    locale: 'ko',
  });
  assert.equal(answer.status, 201, answer.text);
  return { ...caller(server.baseUrl, answer.body.accessToken), session: answer.body };
}

/** The store's POS: may do what a manager may. */
export async function machine(server: Installation): Promise<Caller> {
  const { tokenUrl, clientId, clientSecret } = server.demo().machine;
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const body = (await response.json()) as { access_token: string };
  assert.equal(response.status, 200, JSON.stringify(body));
  return caller(server.baseUrl, body.access_token);
}

export interface MenuIndex {
  readonly all: readonly Wire[];
  /** Fails when the menu has no such item. */
  find(which: (item: MenuItem) => boolean): MenuItem;
  named(name: string): MenuItem;
}

export async function menuOf(server: Installation): Promise<MenuIndex> {
  const answer = await caller(server.baseUrl).get(`/api/stores/${server.demo().store.id}/menu`, {
    'accept-language': 'ko',
  });
  assert.equal(answer.status, 200, answer.text);
  const { categories } = answer.body as Menu;
  const all = categories.flatMap(({ items }) => items);
  const find = (which: (item: MenuItem) => boolean): MenuItem => {
    const item = all.find(which);
    assert.ok(item, 'the demo menu has no such item');
    return item;
  };
  return { all, find, named: (name) => find((item) => item.name === name) };
}

/** A main dish that anybody may order, as often as they like. */
export const isMain = ({ course, soldOut, oncePerTable, adultOnly }: MenuItem): boolean =>
  course === 'main' && !soldOut && !oncePerTable && !adultOnly;

/** May be put into the cart without choosing anything. */
export const needsNoChoice = ({ optionGroups }: MenuItem): boolean =>
  optionGroups.every(({ min }) => min === 0);

/** The least that an item asks for: the first options of its required groups. */
export const requiredOptions = ({ optionGroups }: Pick<MenuItem, 'optionGroups'>) =>
  optionGroups
    .filter((group) => group.min > 0)
    .map((group) => ({
      groupId: group.id,
      optionIds: group.options
        .filter((option) => !option.soldOut)
        .slice(0, group.min)
        .map((option) => option.id),
    }));

export async function addToCart(
  guest: Caller,
  item: Pick<MenuItem, 'id' | 'optionGroups'>,
  quantity = 1,
): Promise<Answer> {
  const answer = await guest.post('/api/cart/lines', {
    itemId: item.id,
    quantity,
    options: requiredOptions(item),
  });
  assert.ok(answer.status < 300, answer.text);
  return answer;
}

export const submitOrder = async (guest: Caller, idempotencyKey?: string): Promise<Answer> => {
  const cart = await guest.get('/api/cart');
  return guest.post('/api/orders', { expectedTotal: cart.body.total }, key(idempotencyKey));
};

/** Drives the payment window as a person would and answers where it sent them. */
export async function payWindow(
  checkoutUrl: string,
  action: 'approve' | 'decline' | 'refuse' | 'cancel',
): Promise<URL> {
  const response = await fetch(checkoutUrl, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `action=${action}`,
  });
  assert.equal(response.status, 303, await response.text());
  return new URL(response.headers.get('location') ?? '');
}

export function confirmPayment(guest: Caller, returned: URL, idempotencyKey?: string): Promise<Answer> {
  const query = returned.searchParams;
  return guest.post(
    `/api/orders/${query.get('orderId')}/payment`,
    { paymentKey: query.get('paymentKey'), amount: { amount: Number(query.get('amount')), currency: 'KRW' } },
    key(idempotencyKey),
  );
}

/** As a phone does it: on a machine that is busy the answer may be that it is not known yet. */
export const untilConfirmed = (guest: Caller, returned: URL, once: string = newId()): Promise<Answer> =>
  eventually(
    async () => {
      const answer = await confirmPayment(guest, returned, once);
      assert.notEqual(answer.body?.code, 'payment-unavailable', answer.text);
      return answer;
    },
    { timeoutMs: 60_000 },
  );

/** Cart → order → payment window → placed. */
export async function orderAndPay(guest: Caller): Promise<OrderView> {
  const submitted = await submitOrder(guest);
  assert.equal(submitted.status, 201, submitted.text);
  const returned = await payWindow(submitted.body.payment.checkoutUrl, 'approve');
  const placed = await untilConfirmed(guest, returned);
  assert.equal(placed.status, 200, placed.text);
  return placed.body;
}
