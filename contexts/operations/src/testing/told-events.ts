import {
  billPaymentChanged,
  guestJoined,
  orderCancelled,
  orderPlaced,
  paymentApproved,
  paymentRefunded,
  storeRegistered,
  tableAdded,
  tableChanged,
  tableRetired,
  tableSessionClosed,
  tableSessionMoved,
  tableSessionOpened,
} from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import { minute } from './sample-orders.ts';

export interface Place {
  readonly storeId: string;
  readonly tableId: string;
  readonly tableSessionId: string;
}
/** A store, table and party that no other test knows. */
export const somewhere = (name: string): Place => ({
  storeId: `store-${name}`,
  tableId: `table-${name}`,
  tableSessionId: `session-${name}`,
});

type Keys = { storeId: string; subject: string; key: string };
const event = <D extends EventDefinition>(
  definition: D,
  { storeId, subject, key }: Keys,
  data: NewEvent<D>['data'],
): NewEvent<D> => ({ definition, subject, storeId, partitionKey: key, data });

const ofStore = ({ storeId }: Place): Keys => ({ storeId, subject: storeId, key: storeId });
const ofTable = ({ storeId, tableId }: Place): Keys => ({ storeId, subject: tableId, key: tableId });
const ofParty = (place: Place, subject = place.tableSessionId): Keys => ({
  storeId: place.storeId,
  subject,
  key: place.tableSessionId,
});

/** What the other contexts tell, as a test says it. */
export const registered = (place: Place, currency = 'KRW') =>
  event(storeRegistered, ofStore(place), {
    ...{ storeId: place.storeId, name: '달빛식당', locale: 'ko', currency, timeZone: 'Asia/Seoul' },
    ...{ dayEndsAt: '05:00', accent: '#F04E23', at: minute(-60), paymentMode: 'prepay' },
  });
export const added = ({ storeId, tableId, ...place }: Place, name = '7', position = 1) =>
  event(tableAdded, ofTable({ storeId, tableId, ...place }), {
    ...{ storeId, tableId, name, seats: 4, position, at: minute(-50) },
  });
/** Where it stands on the plan; without it nowhere. */
export const put = (table: Place, place?: { x: number; y: number }, at = -40) =>
  event(tableChanged, ofTable(table), {
    ...{ storeId: table.storeId, tableId: table.tableId, name: '7', seats: 4, position: 1 },
    ...(place && { place }),
    at: minute(at),
  });
export const renamed = (table: Place, name: string, at = -30) =>
  event(tableChanged, ofTable(table), {
    ...{ storeId: table.storeId, tableId: table.tableId, name, seats: 4, position: 1, at: minute(at) },
  });
export const retired = (place: Place) =>
  event(tableRetired, ofTable(place), { storeId: place.storeId, tableId: place.tableId, at: minute(50) });
export const opened = (place: Place, at = -10) =>
  event(tableSessionOpened, ofParty(place), { ...place, tableName: '7', openedAt: minute(at) });
export const joined = (place: Place, ...nicknames: string[]) => {
  const guests = nicknames.map((nickname, i) => ({ id: `guest-${i}`, nickname, color: 1 + (i % 6) }));
  const guest = guests.at(-1) ?? { id: 'guest-0', nickname: '', color: 1 };
  return event(guestJoined, ofParty(place), { ...place, guest, guests, at: minute(-9) });
};
export const movedTo = (place: Place, to: { tableId: string; tableName: string }, at = 4) =>
  event(tableSessionMoved, ofParty(place), {
    ...{ ...place, ...to, from: { tableId: place.tableId, tableName: '7' } },
    ...{ movedAt: minute(at), by: { kind: 'staff' } },
  });
export const closed = (place: Place, o: { forced?: boolean; reason?: string } = {}) =>
  event(tableSessionClosed, ofParty(place), {
    ...{ ...place, closedAt: minute(60), by: { kind: 'staff' } },
    ...{ forced: o.forced ?? false, reason: o.reason ?? null },
  });

export interface PlacedOptions {
  readonly number?: number;
  readonly paymentMode?: 'prepay' | 'postpay';
  readonly at?: number;
  readonly station?: string;
  readonly quantity?: number;
}
export const placed = (place: Place, orderId: string, o: PlacedOptions = {}) => {
  const { number = 37, paymentMode = 'prepay', at = 0, station = 'kitchen', quantity = 2 } = o;
  const options = [{ groupId: 'group-1', optionId: 'option-1', name: '라면사리', priceDelta: 2_000 }];
  const line = {
    lineId: `${orderId}-1`,
    itemId: 'item-1',
    name: '김치찌개',
    course: 'main',
    station,
  } as const;
  return event(orderPlaced, ofParty(place, orderId), {
    ...{ ...place, orderId, number, tableName: '7', guestId: 'guest-0', guestName: '졸린 수달' },
    ...{ placedAt: minute(at), paymentMode, paymentId: null, total: 12_000 * quantity },
    lines: [{ ...line, quantity, unitPrice: 12_000, options, note: '국물 넉넉히', needsIdCheck: false }],
  });
};
export const cancelled = (place: Place, orderId: string, o: { at?: number; wasPlaced?: boolean } = {}) =>
  event(orderCancelled, ofParty(place, orderId), {
    ...{
      ...place,
      orderId,
      number: 37,
      at: minute(o.at ?? 5),
      by: { kind: 'guest' },
      reason: '잘못 주문했어요',
    },
    ...{ paymentId: null, total: 24_000, wasPlaced: o.wasPlaced ?? true },
  });

const paymentOf = ({ storeId }: Place, orderId: string, again = false) => ({
  ...{ paymentId: `payment-${orderId}${again ? '-again' : ''}`, orderId, storeId, provider: 'toss' },
});
/** `again`: a second one of the same order. */
export const approved = (place: Place, orderId: string, amount: number, again = false) =>
  event(
    paymentApproved,
    { storeId: place.storeId, subject: orderId, key: orderId },
    {
      ...{ ...paymentOf(place, orderId, again), amount, approvedAt: minute(0) },
    },
  );
export const refunded = (place: Place, orderId: string, amount: number, again = false) =>
  event(
    paymentRefunded,
    { storeId: place.storeId, subject: orderId, key: orderId },
    {
      ...{ ...paymentOf(place, orderId, again), amount, refunded: amount, at: minute(6) },
    },
  );

/** Towards the bill of a party, as it is now. */
export const towardsBill = (
  place: Place,
  billPaymentId: string,
  o: {
    status: 'requested' | 'paid' | 'cancelled';
    amount: number;
    refunded?: number;
    evened?: number;
    sequence?: number;
  },
) => ({
  ...event(billPaymentChanged, ofParty(place, billPaymentId), {
    ...{ ...place, billPaymentId, status: o.status, method: 'counter', share: 'amount', amount: o.amount },
    ...{ refunded: o.refunded ?? 0, evened: o.evened ?? 0, currency: 'KRW', guestId: null, paymentId: null },
    ...{ by: { kind: 'staff' }, at: minute(8) },
  }),
  ...(o.sequence !== undefined && { sequence: o.sequence }),
});
