import { currentTrace, err, ok, type Result } from '@hiorder/kernel';
import { draftOrder } from '../domain/order/draft-order.ts';
import { priced, totalOf, type ExpectedTotal, type PricedLine } from '../domain/order/order-attempt.ts';
import { COUNTER } from '../domain/order/counter-payment.ts';
import { isPaidFirst, type OrderingPolicy } from '../domain/policy/ordering-policy.ts';
import { unpaidFor } from '../domain/order/unpaid-orders.ts';
import type { CartLine } from '../domain/cart/cart.ts';
import { guestOf, type OpenTableSession } from '../domain/table-session/table-session.ts';
import { actorOf, type GuestCaller } from './caller.ts';
import { allowed } from './conclude-order.ts';
import type { AnswerOnce } from './ports/answer-once.ts';
import type { Checkout } from './ports/checkout.ts';
import type { Ports } from './ports/ports.ts';
import type { Allowed, Placing, PlacingDesk, PlacingFacts, PlacingOutcome } from './ports/placing-desk.ts';
import type { CartEmpty, RulesBroken } from './refusals.ts';

export interface PlaceOrder {
  readonly expectedTotal: ExpectedTotal;
  /** Null: the whole cart. */
  readonly lineIds: readonly string[] | null;
  readonly paymentMethod?: string | null;
}

export type PlaceOrderRefusal =
  | RulesBroken
  | CartEmpty
  | { readonly code: 'cart-line-not-found'; readonly lineId: string }
  | { readonly code: 'counter-payment-off' };

export interface PlaceOrderPorts extends Pick<Ports, 'clock' | 'newId'> {
  readonly desk: PlacingDesk;
  readonly checkout: Checkout;
  readonly orderExpirySeconds: number;
}

/** Prepay: reserves stock and waits for the payment. Postpay, or nothing to pay: placed at once. */
export const placeOrder =
  (ports: PlaceOrderPorts) =>
  (
    caller: GuestCaller,
    command: PlaceOrder,
    once?: AnswerOnce<Result<Placing, PlaceOrderRefusal>>,
  ): Promise<PlacingOutcome<PlaceOrderRefusal>> => {
    const at = ports.clock.now();
    const orderId = ports.newId();
    return ports.desk.place({
      ...{ storeId: caller.storeId, tableSessionId: caller.tableSessionId, lineIds: command.lineIds },
      ...{ at, trace: currentTrace(), ...(once && { once }) },
      judge: (facts) => judge({ ports, caller, command, at, orderId }, facts),
    });
  };

interface Asked {
  readonly ports: PlaceOrderPorts;
  readonly caller: GuestCaller;
  readonly command: PlaceOrder;
  readonly at: Date;
  readonly orderId: string;
}

function judge(asked: Asked, facts: PlacingFacts): Result<Allowed, PlaceOrderRefusal> {
  const { session } = facts;
  if (session.status === 'closed') {
    const violations = [{ code: 'table-session-closed' }] as const;
    return err({ code: 'rules-broken', violations, store: facts.store });
  }
  const wanted = wantedLines(session.cart.lines, asked.command.lineIds);
  if (!wanted.ok) return wanted;
  const lines = wanted.value.map((line) => priced(line, facts.menu));
  return judgeLines(asked, { ...facts, session }, lines);
}

function judgeLines(
  { ports, caller, command, at, orderId }: Asked,
  facts: PlacingFacts & { readonly session: OpenTableSession },
  lines: readonly PricedLine[],
): Result<Allowed, PlaceOrderRefusal> {
  const { session, store, stock } = facts;
  const { currency, policy, timeZone } = store;
  const unpaid = unpaidFor(caller.id, facts.unpaid);
  const attempt = { by: 'guest', at, currency, timeZone, policy, unpaid, session, stock, lines } as const;
  const draft = draftOrder({ ...attempt, total: totalOf(lines), expected: command.expectedTotal });
  if (!draft.ok) return err({ code: 'rules-broken', violations: draft.error, store });
  const provider = providerFor({ ports, command }, policy, draft.value.total);
  if (provider === null) return err({ code: 'counter-payment-off' });
  const nickname = guestOf(session, caller.id)?.nickname ?? caller.name ?? '';
  return ok(
    allowed({
      ...{ orderId, facts, session, draft: draft.value, at },
      ...{ orderedBy: { id: caller.id, nickname }, by: actorOf({ ...caller, name: nickname }) },
      paymentMethod: command.paymentMethod ?? null,
      fromCart: lines.map((line) => line.id),
      checkout: { provider, expirySeconds: ports.orderExpirySeconds },
    }),
  );
}

/** Whoever chose the counter is led nowhere else unasked. Null: the store takes no such payment (any more). */
function providerFor(
  { ports, command }: Pick<Asked, 'ports' | 'command'>,
  policy: OrderingPolicy,
  total: number,
): string | null {
  if (command.paymentMethod !== COUNTER) return ports.checkout.provider;
  return policy.counterPayment || !isPaidFirst(policy, total) ? COUNTER : null;
}

function wantedLines(
  cart: readonly CartLine[],
  lineIds: readonly string[] | null,
): Result<readonly CartLine[], PlaceOrderRefusal> {
  const missing = lineIds?.find((id) => !cart.some((line) => line.id === id));
  if (missing !== undefined) return err({ code: 'cart-line-not-found', lineId: missing });
  const lines = lineIds === null ? cart : cart.filter((line) => lineIds.includes(line.id));
  return lines.length === 0 ? err({ code: 'cart-empty' }) : ok(lines);
}
