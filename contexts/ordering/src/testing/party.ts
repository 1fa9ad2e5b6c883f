import type { Wire } from '@hiorder/testing';
import { newId } from '@hiorder/kernel';
import type { OrderingFixture } from './ordering-context.ts';
import { tokenOf } from './ordering-context.ts';

export interface Answer {
  readonly status: number;
  readonly body: Wire;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Person {
  readonly id: string;
  readonly storeId: string;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  send(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export interface GuestPerson extends Person {
  readonly sessionId: string;
  readonly tableId: string;
  readonly color: number;
  /** Puts something into the cart; fails the test when that is refused. */
  wants(itemId: string, more?: { quantity?: number; options?: unknown; note?: string }): Promise<Wire>;
  /** Orders the cart for what it shows, under a key of its own. */
  orders(change?: Record<string, unknown>, key?: string): Promise<Answer>;
  pays(order: { id: string; total: { amount: number } }, paymentKey?: string, key?: string): Promise<Answer>;
}

function person(fixture: OrderingFixture, token: string, who: { id: string; storeId: string }): Person {
  const ask = async (
    method: string,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await fixture.http.inject({
      ...{ method: method as 'GET', url },
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { payload: body as object }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      ...{ status: answer.statusCode, text: answer.body, headers: answer.headers },
      body: isJson ? answer.json() : undefined,
    };
  };
  return { ...who, get: (url, headers) => ask('GET', url, undefined, headers), send: ask };
}

export const staffOf = (
  fixture: OrderingFixture,
  storeId: string,
  role: 'staff' | 'manager' | 'machine' = 'manager',
): Person =>
  person(fixture, tokenOf({ sub: `${role}-1`, role, store: storeId, name: '김 매니저' }), {
    id: `${role}-1`,
    storeId,
  });

/** A phone that scanned the table's code. */
export async function guestAt(
  fixture: OrderingFixture,
  o: {
    storeId: string;
    tableId: string;
    nickname?: string;
    id?: string;
    memberId?: string;
    memberSince?: Date;
  },
): Promise<GuestPerson> {
  const id = o.id ?? newId();
  const { storeId, tableId } = o;
  const joined = await fixture.http.inject({
    ...{ method: 'POST', url: '/internal/table-sessions/join' },
    headers: { authorization: `Bearer ${fixture.service.sign('ordering')}` },
    payload: { storeId, tableId, tableName: tableId, guest: { id, nickname: o.nickname ?? '지우' } },
  });
  if (joined.statusCode !== 200) throw new Error(joined.body);
  const { tableSession, guest } = joined.json<{ tableSession: { id: string }; guest: { color: number } }>();
  const sessionId = tableSession.id;
  const role =
    o.memberId === undefined
      ? { role: 'guest' as const }
      : {
          ...{ role: 'member' as const, member: o.memberId },
          memberSince: (o.memberSince ?? fixture.clock.now()).getTime(),
        };
  const token = tokenOf({ sub: id, ...role, store: storeId, table: tableId, tableSession: sessionId });
  const phone = person(fixture, token, { id, storeId });
  return {
    ...{ ...phone, sessionId, tableId, color: guest.color },
    async wants(itemId, { quantity = 1, options, note } = {}) {
      const chosen = options ?? (itemId === 'stew' ? [{ groupId: 'spiciness', optionIds: ['mild'] }] : []);
      const line = { itemId, quantity, options: chosen, ...(note !== undefined && { note }) };
      const added = await phone.send('POST', '/api/cart/lines', line);
      if (added.status !== 201) throw new Error(added.text);
      return added.body;
    },
    async orders(change = {}, key = newId()) {
      const send = (body: object) => phone.send('POST', '/api/orders', body, { 'idempotency-key': key });
      if ('expectedTotal' in change) return send(change);
      const cart = await phone.get('/api/cart');
      return cart.status === 200 ? send({ expectedTotal: cart.body.total, ...change }) : cart;
    },
    pays: (order, paymentKey = `key-of-${order.id}`, key = newId()) =>
      phone.send(
        ...(['POST', `/api/orders/${order.id}/payment`] as const),
        { paymentKey, amount: order.total.amount },
        { 'idempotency-key': key },
      ),
  };
}
