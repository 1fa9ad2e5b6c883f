import type { PaymentMode } from '@hiorder/contracts';
import type { OrderDraft } from './draft-order.ts';
import type { AwaitingPayment, Order, OrderNumber, Placed } from './order.ts';

export interface NewOrder {
  readonly id: string;
  readonly session: {
    readonly id: string;
    readonly storeId: string;
    readonly tableId: string;
    readonly tableName: string;
  };
  readonly orderedBy: { readonly id: string; readonly nickname: string } | null;
  readonly paymentMethod: string | null;
  readonly draft: OrderDraft;
  readonly currency: string;
  readonly at: Date;
}

/** Prepay: stock is reserved until `expiresAt`. */
export function submittedOrder(order: NewOrder, o: { provider: string; expiresAt: Date }): AwaitingPayment {
  const { provider, expiresAt } = o;
  return { ...started(order, 'awaiting-payment', 'prepay'), provider, expiresAt, attempt: null };
}

export function placedOrder(order: NewOrder, number: OrderNumber, paymentMode: PaymentMode): Placed {
  return { ...started(order, 'placed', paymentMode), ...number, placedAt: order.at };
}

function started<S extends Order['status']>(order: NewOrder, status: S, paymentMode: PaymentMode) {
  const { id, session, orderedBy, paymentMethod, draft, currency, at } = order;
  return {
    ...{ id, status, paymentMode, paymentMethod, currency, total: draft.total, lines: draft.lines },
    ...{ storeId: session.storeId, tableId: session.tableId, tableName: session.tableName },
    ...{
      tableSessionId: session.id,
      orderedBy: orderedBy?.id ?? null,
      guestName: orderedBy?.nickname ?? null,
    },
    ...{ submittedAt: at, charges: [], history: [{ status, at }] },
  };
}
