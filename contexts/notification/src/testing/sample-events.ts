import {
  callKindsChanged,
  cartChanged,
  menuChanged,
  messagePosted,
  orderStatusChanged,
  orderingEased,
  orderingPaused,
  orderingPolicyChanged,
  orderingResumed,
  serviceCallAnswered,
  serviceCallRaised,
  staffDeactivated,
  stockChanged,
  tableBoardChanged,
  tableCodeRenewed,
  tableSessionClosed,
  tableSessionMoved,
  ticketChanged,
  tokensRevoked,
  type RevokedClaim,
} from '@hiorder/contracts';
import type { CloudEvent } from '@hiorder/kernel';
import { eventOf } from './fake-bus.ts';

export const at = '2026-11-21T03:00:00.000Z';
const by = { kind: 'guest', id: 'guest-1', name: '초록 펭귄' } as const;
const staff = { kind: 'staff', id: 'staff-1' } as const;
type Made = { id?: string; time?: Date };

/** Events of table `t-<session>`, where session `s1` sits at table `t-s1`. */
const at_ = (tableSessionId: string, storeId: string) => ({
  storeId,
  tableSessionId,
  tableId: `t-${tableSessionId}`,
});

export const cart = (session: string, version = 1, storeId = 'store', made: Made = {}): CloudEvent =>
  eventOf(cartChanged, { ...at_(session, storeId), version, by, count: 2, total: 12_000 }, made);

export const message = (session: string, text: string, storeId = 'store'): CloudEvent =>
  eventOf(messagePosted, {
    ...at_(session, storeId),
    ...{ messageId: 'm1', clientId: 'c1', from: by, text, sentAt: at, seq: 3, unread: 2 },
  });

const call = (session: string) => ({
  ...{ callId: 'call-1', tableName: '7', kind: 'water', name: { ko: '물' }, notes: ['얼음물'], count: 2 },
  ...{ ...at_(session, 'store'), raisedAt: at, lastRaisedAt: at, by },
});
export const called = (session: string): CloudEvent => eventOf(serviceCallRaised, call(session));
export const answered = (session: string): CloudEvent =>
  eventOf(serviceCallAnswered, { ...call(session), answeredAt: at, answeredBy: staff });
export const kinds = (version: number): CloudEvent =>
  eventOf(callKindsChanged, { storeId: 'store', version, kinds: [], at, by: staff });

export const policy = (): CloudEvent =>
  eventOf(orderingPolicyChanged, { storeId: 'store', paymentMode: 'postpay', at, by: staff });

export const leftStaff = (storeId = 'store'): CloudEvent =>
  eventOf(staffDeactivated, { staffId: 'staff-2', storeId, name: '준', role: 'staff', by: staff, at });

export const codeRenewed = (storeId = 'store'): CloudEvent =>
  eventOf(tableCodeRenewed, { tableId: 't-1', storeId, at });

export const orderStatus = (session: string, storeId = 'store'): CloudEvent =>
  eventOf(orderStatusChanged, {
    ...at_(session, storeId),
    orderId: 'order-1',
    number: 37,
    status: 'accepted',
    previous: 'placed',
    at,
    by: staff,
    reason: null,
    etaMinutes: 15,
  });

export const stock = (itemId: string, storeId = 'store'): CloudEvent =>
  eventOf(stockChanged, { storeId, itemId, quantity: 0, soldOut: true, soldOutUntil: null, at });

export const sessionClosed = (session: string, storeId = 'store'): CloudEvent =>
  eventOf(tableSessionClosed, {
    ...at_(session, storeId),
    closedAt: at,
    by: staff,
    forced: false,
    reason: null,
  });

export const sessionMoved = (session: string, storeId = 'store'): CloudEvent =>
  eventOf(tableSessionMoved, {
    ...at_(session, storeId),
    ...{ tableName: '창가', from: { tableId: 't-0', tableName: '7' }, movedAt: at, by: staff },
  });

export const paused = (storeId = 'store'): CloudEvent =>
  eventOf(orderingPaused, { storeId, at, resumesAt: null, message: '잠시만요', by: staff });
export const resumed = (storeId = 'store'): CloudEvent =>
  eventOf(orderingResumed, { storeId, at, by: staff });
export const eased = (storeId = 'store'): CloudEvent =>
  eventOf(orderingEased, {
    ...{ storeId, at, change: 'wait-lengthened', heldCategories: null, by: staff },
    longerWait: { extraMinutes: 20, endsAt: null },
  });
export const menu = (version: number, storeId = 'store'): CloudEvent =>
  eventOf(menuChanged, { storeId, version, at });

/** `padding` makes it as large as a test needs. */
export const ticket = (orderId: string, storeId = 'store', padding = ''): CloudEvent =>
  eventOf(ticketChanged, { storeId, orderId, ticket: { orderId, padding } });
export const board = (tableId: string, storeId = 'store'): CloudEvent =>
  eventOf(tableBoardChanged, { storeId, tableId, table: { id: tableId } });

export const revoked = (claim: RevokedClaim, value: string, storeId = 'store'): CloudEvent =>
  eventOf(tokensRevoked, { storeId, claim, value, at });
