import { ProblemError, type ProblemFields, type Violation } from '@hiorder/http';
import { violationView } from '../../../application/queries/violation-view.ts';
import type { NotFound, Refusal, RulesBroken } from '../../../application/refusals.ts';
import { NOT_FOUND, RULES, WORDS } from './problem-words.ts';

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
      return { code, ...RULES[code], violations: [{ ...refusal }] };
    case 'table-session-closed':
      return { code, ...RULES[code] };
    case 'not-found':
      return notFound(refusal);
    case 'until-in-the-past':
      return {
        ...{ status: 400, code: 'request-invalid', title: 'The request is not valid' },
        ...{ detail: 'The time lies in the past.', violations: [{ code, path: '/until' }] },
      };
    default:
      return { code, ...WORDS[code], ...more(refusal) };
  }
}

const notFound = ({ what }: NotFound): ProblemFields => ({
  ...{ status: 404, code: `${what}-not-found`, detail: NOT_FOUND },
  title: `There is no such ${what.replaceAll('-', ' ')}`,
});

/** What a program wants to know beside the words. */
function more(refusal: Refusal): Pick<ProblemFields, 'extra' | 'retryAfter'> {
  switch (refusal.code) {
    case 'bill-open':
      return {
        extra: {
          ...{ owed: refusal.owed, awaitingPayment: refusal.awaitingPayment },
          overpaid: refusal.overpaid,
        },
      };
    case 'orders-unserved':
      return { extra: { unserved: refusal.unserved } };
    case 'bill-changed':
      return { extra: { amount: refusal.amount } };
    case 'bill-being-paid':
      return { extra: { held: refusal.held } };
    case 'bill-amount-too-high':
      return { extra: { open: refusal.open } };
    case 'bill-line-unknown':
    case 'bill-line-taken':
      return { extra: { lineIds: refusal.lineIds } };
    case 'table-sessions-open':
      return { extra: { open: refusal.open } };
    case 'status-conflict':
      return { extra: { orderStatus: refusal.status } };
    case 'payment-amount-mismatch':
      return { extra: { expected: refusal.expected } };
    case 'payment-declined':
      return { extra: { reason: refusal.reason, declineReason: refusal.declineReason } };
    case 'payment-refused':
      return { extra: { reason: refusal.reason } };
    case 'payment-in-progress':
    case 'payment-unavailable':
      return { retryAfter: 2 };
    default:
      return {};
  }
}

/** One kind of violation names the problem; several are an order that is refused. */
function rulesBroken({ violations, store }: RulesBroken, languages: readonly string[]): ProblemFields {
  const [first, ...others] = new Set(violations.map((violation) => violation.code));
  const shown: Violation[] = violations.map((violation) => violationView(violation, { languages, store }));
  if (first !== undefined && others.length === 0) return { code: first, ...RULES[first], violations: shown };
  return {
    ...{ status: 409, code: 'order-refused', title: 'The order cannot be placed like this' },
    detail: [...new Set(violations.map(({ code }) => `${RULES[code].title}.`))].join(' '),
    violations: shown,
  };
}
