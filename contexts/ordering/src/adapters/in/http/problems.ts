import { ProblemError, type ProblemFields, type Violation } from '@hiorder/http';
import { violationView } from '../../../application/queries/violation-view.ts';
import type { Refusal, RulesBroken } from '../../../application/refusals.ts';
import type { PlacingCode } from '../../../domain/order/placing-violations.ts';

/** Every refusal of this context, as HTTP says it: the only place that knows. `languages` are for names of dishes. */
export function problemOf(refusal: Refusal, languages: readonly string[] = []): ProblemError {
  return new ProblemError(fieldsOf(refusal, languages));
}

function fieldsOf(refusal: Refusal, languages: readonly string[]): ProblemFields {
  const { code } = refusal;
  switch (code) {
    case 'rules-broken':
      return rulesBroken(refusal, languages);
    case 'quantity-out-of-range':
      return conflict(code, RULES[code], { violations: [{ ...refusal }] });
    case 'table-session-closed':
      return conflict(code, RULES[code]);
    case 'cart-empty':
      return conflict(code, 'The cart is empty');
    case 'not-found':
      return {
        status: 404,
        code: `${refusal.what}-not-found`,
        title: `There is no such ${words(refusal.what)}`,
      };
    case 'cart-line-not-found':
      return { status: 404, code, title: 'The cart has no such line (any more)' };
    case 'guest-not-at-table':
      return { status: 404, code, title: 'This guest does not sit at the table' };
    case 'until-in-the-past':
      return {
        status: 400,
        code: 'request-invalid',
        title: 'The request is not valid',
        violations: [{ code, path: '/until' }],
      };
    case 'bill-open': {
      const { owed, awaitingPayment } = refusal;
      return conflict(code, 'The bill is still open', { extra: { owed, awaitingPayment } });
    }
    case 'table-sessions-open':
      return conflict(code, 'The payment mode changes only while nobody is seated', {
        extra: { open: refusal.open },
      });
    default:
      return orderFields(refusal);
  }
}

type OrderRefusal = Exclude<
  Refusal,
  {
    code:
      | 'rules-broken'
      | 'quantity-out-of-range'
      | 'table-session-closed'
      | 'cart-empty'
      | 'not-found'
      | 'cart-line-not-found'
      | 'guest-not-at-table'
      | 'until-in-the-past'
      | 'bill-open'
      | 'table-sessions-open';
  }
>;

function orderFields(refusal: OrderRefusal): ProblemFields {
  const { code } = refusal;
  switch (code) {
    case 'order-expired':
      return { status: 410, code, title: 'The order was not paid in time' };
    case 'order-cancelled':
      return conflict(code, 'The order was cancelled');
    case 'order-already-placed':
      return conflict(code, 'The order is placed already');
    case 'order-already-accepted':
      return conflict(code, 'The kitchen has accepted the order already');
    case 'order-already-served':
      return conflict(code, 'The order is served already');
    case 'order-not-due':
      return conflict(code, 'The order still has time to be paid');
    case 'status-conflict':
      return conflict(code, 'The order cannot make this move', { extra: { orderStatus: refusal.status } });
    case 'payment-amount-mismatch':
      return conflict(code, 'The order owes another amount', { extra: { expected: refusal.expected } });
    case 'payment-in-progress':
      return conflict(code, 'A payment of this order is being confirmed', { retryAfter: 2 });
    case 'payment-unknown':
      return conflict(code, 'The order has no such payment');
    case 'payment-declined': {
      const { reason } = refusal;
      return { status: 402, code, title: 'The payment was declined', extra: { reason } };
    }
    case 'payment-refused':
      return conflict(code, 'The order cannot be paid like this', { extra: { reason: refusal.reason } });
    case 'payment-unavailable':
      return { status: 503, code, title: 'The payment cannot be confirmed at the moment', retryAfter: 2 };
  }
}

const conflict = (code: string, title: string, more: Partial<ProblemFields> = {}): ProblemFields => ({
  ...{ status: 409, code, title },
  ...more,
});

const words = (what: string): string => what.replaceAll('-', ' ');

const RULES: Readonly<Record<PlacingCode, string>> = {
  'table-session-closed': 'The stay at this table has ended',
  'ordering-paused': 'The store takes no orders at the moment',
  'item-not-on-sale': 'This is not on sale',
  'options-invalid': 'Please choose the options again',
  'out-of-stock': 'This is sold out',
  'side-needs-main': 'A side needs a main dish',
  'once-per-table': 'This can be ordered once per table',
  'quantity-out-of-range': 'The quantity is out of range',
  'price-changed': 'The total has changed',
};

/** One kind of violation names the problem; several are an order that is refused. */
function rulesBroken({ violations, store }: RulesBroken, languages: readonly string[]): ProblemFields {
  const [first, ...others] = new Set(violations.map((violation) => violation.code));
  const shown: Violation[] = violations.map((violation) => violationView(violation, { languages, store }));
  return first !== undefined && others.length === 0
    ? conflict(first, RULES[first], { violations: shown })
    : conflict('order-refused', 'The order cannot be placed like this', { violations: shown });
}
