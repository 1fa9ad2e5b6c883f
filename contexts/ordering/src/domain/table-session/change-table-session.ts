import { err, ok, type Result } from '@hiorder/kernel';
import { isSettled } from '../bill/bill.ts';
import { addLine, changeLine, putBack, removeLine, takeOut, type Cart } from '../cart/cart.ts';
import { guestOf, type OpenTableSession, type TableSession } from './table-session.ts';
import { leastUsedColor, type Guest } from './guest.ts';
import { minus, plus } from './ordered-so-far.ts';
import type { TableSessionCommand, TableSessionRejection } from './table-session.commands.ts';

type Changed = Result<TableSession, TableSessionRejection>;

/**
 * The session after `command`; the very same object when there was nothing to do. A closed session takes nothing but
 * the withdrawal of orders that outlived it.
 */
export function changeTableSession(session: TableSession, command: TableSessionCommand): Changed {
  if (session.status === 'closed') {
    if (command.kind !== 'withdraw-order') return err({ code: 'table-session-closed' });
    return ok({ ...session, ordered: minus(session.ordered, command.lines) });
  }
  switch (command.kind) {
    case 'join':
      return join(session, command);
    case 'rename-guest':
      return guestOf(session, command.guestId)
        ? ok(renamed(session, command))
        : err({ code: 'guest-not-at-table' });
    case 'add-line':
      if (!guestOf(session, command.line.addedBy)) return err({ code: 'guest-not-at-table' });
      return withCart(session, addLine(session.cart, command.line));
    case 'change-line':
      return withCart(session, changeLine(session.cart, command.lineId, command.change));
    case 'remove-line':
      return withCart(session, removeLine(session.cart, command.lineId));
    case 'record-order': {
      const ordered = plus(session.ordered, command.lines);
      if (command.fromCart.length === 0) return ok({ ...session, ordered });
      return ok({ ...session, ordered, cart: takeOut(session.cart, new Set(command.fromCart)) });
    }
    case 'withdraw-order': {
      const ordered = minus(session.ordered, command.lines);
      if (command.intoCart.length === 0) return ok({ ...session, ordered });
      return ok({ ...session, ordered, cart: putBack(session.cart, command.intoCart) });
    }
    case 'move':
      if (command.to.tableId === session.tableId) return ok(session);
      return command.taken ? err({ code: 'table-taken' }) : ok({ ...session, ...command.to });
    case 'close':
      return close(session, command);
  }
}

function join(
  session: OpenTableSession,
  { guestId, nickname }: Extract<TableSessionCommand, { kind: 'join' }>,
): Changed {
  if (guestOf(session, guestId)) return ok(renamed(session, { guestId, nickname }));
  const guest: Guest = { id: guestId, nickname, color: leastUsedColor(session.guests) };
  return ok({ ...session, guests: [...session.guests, guest] });
}

function renamed(session: OpenTableSession, o: { guestId: string; nickname: string }): OpenTableSession {
  if (guestOf(session, o.guestId)?.nickname === o.nickname) return session;
  const guests = session.guests.map((guest) =>
    guest.id === o.guestId ? { ...guest, nickname: o.nickname } : guest,
  );
  return { ...session, guests };
}

function withCart(session: OpenTableSession, cart: Result<Cart, TableSessionRejection>): Changed {
  if (!cart.ok) return cart;
  return ok(cart.value === session.cart ? session : { ...session, cart: cart.value });
}

function close(session: OpenTableSession, command: Extract<TableSessionCommand, { kind: 'close' }>): Changed {
  const { bill, unserved, at, by, reason } = command;
  const settled = isSettled(bill);
  const done = settled && unserved === 0;
  if (!done && !(command.force && reason !== null)) {
    const { owed, awaitingPayment, overpaid } = bill;
    return err(
      settled
        ? { code: 'orders-unserved', unserved }
        : { code: 'bill-open', owed, awaitingPayment, overpaid },
    );
  }
  const { cart: _cart, ...rest } = session;
  return ok({ ...rest, status: 'closed', closedAt: at, closedBy: by, forced: !done, reason });
}
