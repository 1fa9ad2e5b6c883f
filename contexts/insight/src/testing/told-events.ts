import {
  billPaymentChanged,
  categoryChanged,
  guestJoined,
  menuItemPublished,
  menuItemRetired,
  orderCancelled,
  orderPlaced,
  orderStatusChanged,
  paymentApproved,
  paymentRefunded,
  refundRequested,
  stockChanged,
  storeProfileChanged,
  storeRegistered,
  tableAdded,
  tableSessionClosed,
  tableSessionOpened,
  type Actor,
  type Course,
} from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';

/** What the other contexts tell, as a test says it. `key` is what orders events: those of one key stay in order. */
function event<D extends EventDefinition>(
  definition: D,
  keys: { storeId: string; subject: string; key?: string },
  data: NewEvent<D>['data'],
): NewEvent<D> {
  const { storeId, subject, key = subject } = keys;
  return { definition, subject, storeId, partitionKey: key, data };
}

export interface ClockOfStore {
  readonly timeZone?: string;
  readonly dayEndsAt?: string;
  readonly at?: string;
}
const profile = (storeId: string, o: ClockOfStore) => ({
  ...{ storeId, name: '달빛식당', locale: 'ko', currency: 'KRW', accent: '#F04E23' },
  ...{ timeZone: 'Asia/Seoul', dayEndsAt: '05:00', at: '2026-01-01T00:00:00.000Z', ...o },
});
export const registered = (storeId: string, o: ClockOfStore = {}) =>
  event(storeRegistered, { storeId, subject: storeId }, { ...profile(storeId, o), paymentMode: 'prepay' });
export const profileChanged = (storeId: string, o: ClockOfStore) =>
  event(storeProfileChanged, { storeId, subject: storeId }, profile(storeId, o));
export const tableIs = (storeId: string, tableId: string, name: string) =>
  event(
    tableAdded,
    { storeId, subject: tableId },
    { ...{ tableId, storeId, name, seats: 4, position: 0, at: '2026-01-01T00:00:00.000Z' } },
  );

export interface DishOptions {
  readonly name?: string;
  readonly english?: string;
  readonly categoryId?: string;
  readonly course?: Course;
  readonly needsMain?: boolean;
  readonly version?: number;
  readonly options?: readonly string[];
}
export function dish(storeId: string, itemId: string, o: DishOptions = {}) {
  const { name = itemId, english, categoryId = 'category-1', version = 1, options = [] } = o;
  const at = '2026-01-01T00:00:00.000Z';
  const choices = options.map((id) => ({
    ...{ id, name: { ko: id }, priceDelta: 1_000, allergens: [], soldOut: false },
  }));
  const group = { id: `${itemId}-options`, name: { ko: '추가' }, min: 0, max: 5, options: choices };
  return event(
    menuItemPublished,
    { storeId, subject: itemId },
    {
      ...{ itemId, storeId, categoryId, version, description: {}, price: 10_000, station: 'kitchen' },
      name: { ko: name, ...(english !== undefined && { en: english }) },
      ...{ course: o.course ?? 'main', needsMain: o.needsMain ?? false, oncePerTable: false },
      ...{ adultOnly: false, optionGroups: choices.length > 0 ? [group] : [], initialStock: null },
      publishedAt: at,
    },
  );
}
export const retired = (storeId: string, itemId: string, version = 2) =>
  event(
    menuItemRetired,
    { storeId, subject: itemId },
    { itemId, storeId, version, retiredAt: '2026-02-01T00:00:00.000Z' },
  );
export const category = (storeId: string, categoryId: string, name: string, position = 0) =>
  event(
    categoryChanged,
    { storeId, subject: categoryId },
    {
      ...{ storeId, categoryId, name: { ko: name }, position, retired: false },
      at: '2026-01-01T00:00:00.000Z',
    },
  );
export const stock = (
  storeId: string,
  itemId: string,
  o: { soldOut: boolean; at: string; until?: string; quantity?: number; by?: Actor },
) =>
  event(
    stockChanged,
    { storeId, subject: itemId },
    {
      ...{ storeId, itemId, quantity: o.quantity ?? null, soldOut: o.soldOut, at: o.at },
      ...{ soldOutUntil: o.until ?? null, ...(o.by && { by: o.by }) },
    },
  );

export interface Party {
  readonly storeId: string;
  readonly tableId: string;
  readonly tableSessionId: string;
}
export const party = (storeId: string, name: string, tableId = `table-of-${storeId}`): Party => ({
  ...{ storeId, tableId, tableSessionId: `session-${name}-of-${storeId}` },
});
const ofParty = ({ storeId, tableSessionId }: Party, subject = tableSessionId) => ({
  ...{ storeId, subject, key: tableSessionId },
});

export const opened = (at: Party, openedAt: string) =>
  event(tableSessionOpened, ofParty(at), { ...at, tableName: '7', openedAt });
export const closed = (at: Party, closedAt: string) =>
  event(tableSessionClosed, ofParty(at), {
    ...{ ...at, closedAt, by: { kind: 'staff' }, forced: false, reason: null },
  });
export const joined = (at: Party, guests: number, when: string) => {
  const all = Array.from({ length: guests }, (_, i) => ({ id: `guest-${i}`, nickname: '수달', color: 1 }));
  return event(guestJoined, ofParty(at), { ...at, guest: all[0]!, guests: all, at: when });
};

export interface LineOf {
  readonly itemId: string;
  readonly quantity?: number;
  readonly unitPrice?: number;
  readonly options?: readonly string[];
}
export interface OrderOf {
  readonly at: string;
  readonly lines: readonly LineOf[];
  readonly paid?: boolean;
  /** As ordering has told since it tells it. */
  readonly businessDay?: string;
}
export const paymentOf = (orderId: string): string => `payment-${orderId}`;

export function placed(where: Party, orderId: string, o: OrderOf) {
  const lines = o.lines.map(({ itemId, quantity = 1, unitPrice = 10_000, options = [] }, i) => ({
    ...{ lineId: `${orderId}-${i}`, itemId, name: itemId, course: 'main' as const, station: 'kitchen' },
    ...{ quantity, unitPrice, note: null, needsIdCheck: false },
    options: options.map((optionId) => ({ groupId: 'g', optionId, name: optionId, priceDelta: 1_000 })),
  }));
  return event(orderPlaced, ofParty(where, orderId), {
    ...{ ...where, orderId, number: 1, tableName: '7', guestId: 'guest-0', placedAt: o.at, lines },
    ...(o.businessDay !== undefined && { businessDay: o.businessDay }),
    paymentMode: o.paid === false ? 'postpay' : 'prepay',
    paymentId: o.paid === false ? null : paymentOf(orderId),
    total: lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0),
  });
}
export const cancelled = (
  where: Party,
  orderId: string,
  o: { at: string; reason?: string; placed?: boolean },
) =>
  event(orderCancelled, ofParty(where, orderId), {
    ...{ ...where, orderId, number: 1, at: o.at, by: { kind: 'guest' }, reason: o.reason ?? null },
    ...{ paymentId: null, total: 0, wasPlaced: o.placed ?? true },
  });
export const moved = (where: Party, orderId: string, status: 'accepted' | 'ready' | 'served', at: string) =>
  event(orderStatusChanged, ofParty(where, orderId), {
    ...{ ...where, orderId, number: 1, status, previous: null, at, by: { kind: 'staff' } },
    ...{ reason: null, etaMinutes: null },
  });

const ofPayment = ({ storeId }: Party, orderId: string) => ({
  ...{ storeId, subject: paymentOf(orderId), key: orderId },
});
const paymentRef = ({ storeId }: Party, orderId: string) => ({
  ...{ paymentId: paymentOf(orderId), orderId, storeId, provider: 'toss' },
});
export const approved = (where: Party, orderId: string, o: { amount: number; method?: string; at: string }) =>
  event(paymentApproved, ofPayment(where, orderId), {
    ...{ ...paymentRef(where, orderId), amount: o.amount, approvedAt: o.at },
    ...(o.method !== undefined && { method: o.method }),
  });
export const refundAsked = (
  where: Party,
  orderId: string,
  o: { amount: number; reason: string; at: string },
) => event(refundRequested, ofPayment(where, orderId), { ...paymentRef(where, orderId), ...o });
/** `refunded`: the sum so far. */
export const refunded = (
  where: Party,
  orderId: string,
  o: { amount: number; refunded: number; at: string },
) => event(paymentRefunded, ofPayment(where, orderId), { ...paymentRef(where, orderId), ...o });

/** A share of the bill, paid online; `shareId` is what its payment calls the order. */
export const sharePaid = (
  where: Party,
  shareId: string,
  o: { amount: number; at: string; refunded?: number; evened?: number },
) =>
  event(billPaymentChanged, ofParty(where, shareId), {
    ...{ ...where, billPaymentId: shareId, status: 'paid', method: 'online', share: 'all' },
    ...{ amount: o.amount, refunded: o.refunded ?? 0, evened: o.evened ?? 0, currency: 'KRW' },
    ...{ guestId: 'guest-0', paymentId: paymentOf(shareId), by: { kind: 'system' }, at: o.at },
  });
