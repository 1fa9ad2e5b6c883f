import {
  cartChanged,
  guestJoined,
  tableSessionClosed,
  tableSessionMoved,
  tableSessionOpened,
  type Actor,
} from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import { countOf, type Cart } from '../../domain/cart/cart.ts';
import type { Menu } from '../../domain/menu/menu-item.ts';
import { priced, totalOf } from '../../domain/order/order-attempt.ts';
import type { Guest } from '../../domain/table-session/guest.ts';
import type {
  ClosedTableSession,
  OpenTableSession,
  Seat,
  TableSession,
} from '../../domain/table-session/table-session.ts';
import { newEvent } from './new-event.ts';

const refOf = ({ id, storeId, tableId }: TableSession) => ({ storeId, tableId, tableSessionId: id });

const eventAbout = <D extends EventDefinition>(
  definition: D,
  session: TableSession,
  data: NewEvent<D>['data'],
): NewEvent =>
  newEvent(definition, { subject: session.id, storeId: session.storeId, partitionKey: session.id, data });

export const sessionOpenedEvent = (session: OpenTableSession): NewEvent =>
  eventAbout(tableSessionOpened, session, {
    ...refOf(session),
    tableName: session.tableName,
    openedAt: session.openedAt.toISOString(),
  });

export const guestJoinedEvent = (session: TableSession, guest: Guest, at: Date): NewEvent =>
  eventAbout(guestJoined, session, {
    ...refOf(session),
    guest,
    guests: [...session.guests],
    at: at.toISOString(),
  });

export const sessionMovedEvent = (
  session: OpenTableSession,
  { from, at, by }: { from: Seat; at: Date; by: Actor },
): NewEvent =>
  eventAbout(tableSessionMoved, session, {
    ...refOf(session),
    tableName: session.tableName,
    from: { tableId: from.tableId, tableName: from.tableName },
    movedAt: at.toISOString(),
    by,
  });

export const sessionClosedEvent = (session: ClosedTableSession): NewEvent =>
  eventAbout(tableSessionClosed, session, {
    ...refOf(session),
    closedAt: session.closedAt.toISOString(),
    by: session.closedBy,
    forced: session.forced,
    reason: session.reason,
  });

export const cartTotal = (cart: Cart, menu: Menu): number =>
  totalOf(cart.lines.map((line) => priced(line, menu)));

export const cartChangedEvent = (session: OpenTableSession, menu: Menu, by: Actor): NewEvent =>
  eventAbout(cartChanged, session, {
    ...refOf(session),
    ...{ version: session.cart.version, by, count: countOf(session.cart) },
    total: cartTotal(session.cart, menu),
  });
