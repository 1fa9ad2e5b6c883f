/** The name of a test that asks over HTTP, as whoever gets such an answer does. */
export const ASKS = /\.(int|http|browser)\.test\.ts$|^tests\/faults\//;

/** Refusals that nobody can cause from outside in a moment: why not, and the test that does cause them. */
export const ELSEWHERE: Readonly<Record<string, readonly [why: string, test: string]>> = {
  'order-expired': [
    'orders of everybody would have to expire after seconds',
    'tests/faults/kill-while-paying.test.ts',
  ],
  'bill-payment-expired': [
    'takes ten minutes',
    'contexts/ordering/src/adapters/in/http/bill-online.int.test.ts',
  ],
  'undo-too-late': ['takes a minute', 'contexts/operations/src/adapters/in/http/ticket-undo.int.test.ts'],
  'payment-unavailable': [
    'the payment provider is away: of everybody',
    'contexts/ordering/src/adapters/in/http/paying.int.test.ts',
  ],
  'refund-refused': [
    'the payment provider would have to say it, to everybody',
    'contexts/payment/src/refund-payment.int.test.ts',
  ],
  'guest-not-at-table': [
    'a guest has joined before there is a token',
    'contexts/ordering/src/adapters/in/http/cart-refusals.int.test.ts',
  ],
  'store-not-found': [
    'of a store whose news have not come yet',
    'contexts/ordering/src/adapters/in/http/stock-and-policy.int.test.ts',
  ],
  'store-not-ready': [
    'of a store whose news have not come yet',
    'contexts/menu/src/adapters/in/http/access.int.test.ts',
  ],
  'session-closed': [
    'the token ends with the stay, a moment later',
    'contexts/identity/src/adapters/in/http/guest-tokens.int.test.ts',
  ],
  'session-ended': ['a sign-in that has run out', 'contexts/gateway/src/sign-in/sign-in.int.test.ts'],
  'too-many-messages': ['limits are off in journeys', 'contexts/chat/src/too-many-messages.int.test.ts'],
  'too-many-requests': [
    'limits are off in journeys',
    'contexts/gateway/src/protection/protection.int.test.ts',
  ],
  overloaded: ['of everybody', 'platform/http/src/overload/shed-overload.int.test.ts'],
  'dependency-unavailable': ['a part is switched off', 'tests/faults/parts-switched-off.test.ts'],
  internal: ['there is nothing that does', 'platform/http/src/idempotency/idempotency.int.test.ts'],
};

/** Refusals that no request gets as things are: what makes it so, and the test of the rule that would refuse. */
export const UNREACHABLE: typeof ELSEWHERE = {
  'role-above-own': [
    'only owners manage people, and nobody is above them',
    'contexts/identity/src/domain/person.unit.test.ts',
  ],
};
