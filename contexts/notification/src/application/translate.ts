import {
  billPaymentChanged,
  callKindsChanged,
  cartChanged,
  guestJoined,
  invitationWithdrawn,
  kitchenSettingsChanged,
  menuChanged,
  messagePosted,
  orderRefunded,
  orderStatusChanged,
  orderingEased,
  orderingPaused,
  orderingPolicyChanged,
  orderingResumed,
  printingChanged,
  serviceCallAnswered,
  serviceCallClosed,
  serviceCallRaised,
  staffDeactivated,
  staffInvited,
  staffJoined,
  staffReactivated,
  staffRoleChanged,
  stockChanged,
  storeProfileChanged,
  tableAdded,
  tableBoardChanged,
  tableChanged,
  tableCodeRenewed,
  tableRetired,
  tableSessionClosed,
  tableSessionMoved,
  ticketChanged,
  type LiveEvents,
  type ServiceCallView,
} from '@hiorder/contracts';
import type { CloudEvent, EventDefinition, NewEvent } from '@hiorder/kernel';
import { refundOf } from '../domain/bill-news.ts';
import type { Audience, LiveMessage } from './live-message.ts';

type Told = Pick<LiveMessage, 'audience' | 'name' | 'data'>;

const STORE: Audience = { kind: 'store' };
const STAFF: Audience = { kind: 'staff' };
/** The guests of a table session, and staff: they hear everything of their store. */
const guestsOf = (tableSessionId: string): Audience => ({ kind: 'table-session', tableSessionId });

const tell = <Name extends LiveMessage['name']>(
  name: Name,
  audience: Audience,
  data: LiveEvents[Name],
): Told => ({ name, audience, data });

const translations = new Map<string, (data: never) => Told>();
/** Where the events come from that screens are told of. */
const topics = new Set<string>();

function whenever<D extends EventDefinition>(definition: D, told: (data: NewEvent<D>['data']) => Told): void {
  translations.set(definition.type, told);
  topics.add(definition.topic);
}

whenever(cartChanged, ({ tableSessionId, version, count, total, by }) =>
  tell('cart-changed', guestsOf(tableSessionId), { tableSessionId, version, count, total, by }),
);
whenever(orderStatusChanged, ({ storeId: _, by: _by, ...data }) =>
  tell('order-status', guestsOf(data.tableSessionId), data),
);
whenever(orderRefunded, ({ storeId: _, refunded: amount, currency, ...data }) =>
  tell('order-refund', guestsOf(data.tableSessionId), { ...data, refunded: { amount, currency } }),
);
whenever(billPaymentChanged, (payment) => {
  const { tableSessionId, tableId, billPaymentId, status, guestId, at } = payment;
  const refund = refundOf(payment);
  return tell('bill', guestsOf(tableSessionId), {
    ...{ tableSessionId, tableId, billPaymentId, status, guestId, at },
    ...(refund && { refund }),
  });
});
whenever(stockChanged, ({ itemId, quantity, soldOut, soldOutUntil }) =>
  tell('stock', STORE, { itemId, quantity, soldOut, soldOutUntil }),
);
whenever(guestJoined, ({ tableSessionId, guest, guests }) =>
  tell('guest-joined', guestsOf(tableSessionId), { tableSessionId, guest, guests }),
);
whenever(tableSessionClosed, ({ tableSessionId, tableId, closedAt }) =>
  tell('table-session-closed', guestsOf(tableSessionId), { tableSessionId, tableId, at: closedAt }),
);
whenever(tableSessionMoved, ({ tableSessionId, tableId, tableName, movedAt }) =>
  tell('table-session-moved', guestsOf(tableSessionId), {
    ...{ tableSessionId, table: { id: tableId, name: tableName }, at: movedAt },
  }),
);
whenever(orderingPaused, ({ resumesAt, message }) =>
  tell('ordering-paused', STORE, { paused: true, resumesAt, message }),
);
whenever(orderingResumed, () =>
  tell('ordering-paused', STORE, { paused: false, resumesAt: null, message: null }),
);
whenever(orderingEased, ({ longerWait, heldCategories }) =>
  tell('ordering-eased', STORE, { longerWait, heldCategories }),
);
whenever(
  messagePosted,
  ({ tableSessionId, tableId, messageId: id, clientId, from, text, sentAt, seq, unread }) =>
    tell('message', guestsOf(tableSessionId), {
      ...{ tableSessionId, tableId, unread },
      message: { id, clientId, from, text, sentAt, seq },
    }),
);
/** Guests are not told who of the staff it was. */
const callNow = (
  status: ServiceCallView['status'],
  { callId: id, storeId: _, tableId, tableName, ...call }: NewEvent<typeof serviceCallRaised>['data'],
  answeredAt: string | null = null,
): Told =>
  tell('service-call', guestsOf(call.tableSessionId), {
    call: { id, status, ...call, table: { id: tableId, name: tableName }, answeredAt },
  });
whenever(serviceCallRaised, (call) => callNow('open', call));
whenever(serviceCallAnswered, ({ answeredAt, answeredBy: _, ...call }) =>
  callNow('answered', call, answeredAt),
);
whenever(serviceCallClosed, ({ closedAt: _, ...call }) => callNow('closed', call));
whenever(orderingPolicyChanged, ({ at }) => tell('ordering-policy-changed', STORE, { at }));
whenever(storeProfileChanged, ({ at }) => tell('store-changed', STORE, { at }));
whenever(callKindsChanged, ({ version }) => tell('call-kinds-changed', STORE, { version }));
whenever(kitchenSettingsChanged, ({ version }) => tell('kitchen-settings-changed', STAFF, { version }));
whenever(printingChanged, ({ printerId }) => tell('printing', STAFF, { printerId }));
for (const definition of [
  ...[staffInvited, invitationWithdrawn, staffJoined],
  ...[staffRoleChanged, staffDeactivated, staffReactivated],
])
  whenever(definition, ({ at }) => tell('people-changed', STAFF, { at }));
for (const definition of [tableAdded, tableChanged, tableRetired, tableCodeRenewed])
  whenever(definition, ({ at }) => tell('tables-changed', STAFF, { at }));
whenever(menuChanged, ({ version }) => tell('menu-changed', STORE, { version }));
whenever(ticketChanged, ({ ticket }) =>
  tell('ticket', STAFF, { ticket: ticket as LiveEvents['ticket']['ticket'] }),
);
whenever(tableBoardChanged, ({ table }) =>
  tell('table', STAFF, { table: table as LiveEvents['table']['table'] }),
);

export const liveTopics: readonly string[] = [...topics];

/** What screens are told of an event; most events concern no screen. */
export function translate(event: CloudEvent): LiveMessage | undefined {
  const told = translations.get(event.type)?.(event.data as never);
  if (!told) return undefined;
  return { id: event.id, storeId: event.storeid, time: Date.parse(event.time), ...told } as LiveMessage;
}
