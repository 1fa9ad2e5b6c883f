import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  AT,
  after,
  approve,
  approved,
  complete,
  confirm,
  confirming,
  noteBalance,
  refund,
  refuse,
  requested,
} from '../../testing/payment-after.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { PaymentCommand } from './payment.commands.ts';
import { isCharged, type Payment, type PaymentState } from './payment.ts';

const decline = { type: 'decline', code: 'REJECT_CARD_PAYMENT', message: '한도초과', at: AT } as const;
const fail = { type: 'fail', code: 'expired', at: AT } as const;

/** A state, and what else of a payment decides. */
type State =
  | PaymentState
  | 'confirming, twice'
  | 'approved, a refund refused'
  | 'refunding, all of it'
  | 'refunding, owed'
  | 'refunding, the rest owed'
  | 'refunded, owed';

const states: Readonly<Record<State, Payment>> = {
  requested,
  confirming,
  'confirming, twice': after(confirming, confirm),
  approved,
  'approved, a refund refused': after(approved, refund('r1', 5000), refuse('r1')),
  declined: after(confirming, decline),
  failed: after(confirming, fail),
  refunding: after(approved, refund('r1', 5000)),
  'refunding, all of it': after(approved, refund('r1', 12_000)),
  'refunding, owed': after(approved, refund('r1', 'rest')),
  'refunding, the rest owed': after(approved, refund('r1', 5000), refund('r0', 'rest')),
  'partially-refunded': after(approved, refund('r1', 5000), complete('r1')),
  refunded: after(approved, refund('r1', 12_000), complete('r1')),
  'refunded, owed': after(approved, refund('r1', 'rest'), complete('r1')),
};

const returned = (balance: number) =>
  ({ ...approve, type: 'approve-returned', balance, refundIds: ['r8', 'r9'], at: AT }) as const;
const part = refund('r2', 3000);
type Of<Type extends PaymentCommand['type']> = Readonly<
  Record<string, Extract<PaymentCommand, { type: Type }>>
>;
const commands = {
  confirm: { _: confirm },
  postpone: { _: { type: 'postpone' } },
  approve: { _: approve },
  'approve-returned': { 'a part': returned(7000), 'all of it': returned(0) },
  decline: { _: decline },
  fail: { _: fail },
  refund: {
    ...{ part, 'of a gone part': { ...part, owed: true }, rest: refund('r2', 'rest') },
    ...{ everything: refund('r2', 12_000), 'too much': refund('r2', 12_001) },
    ...{ nothing: refund('r2', 0), 'less than nothing': refund('r2', -1) },
    ...{ 'as before': refund('r1', 5000), 'the rest as before': refund('r1', 'rest') },
  },
  'complete-refund': { known: complete('r1'), unknown: complete('r9') },
  'refuse-refund': { known: refuse('r1'), unknown: refuse('r9') },
  'note-balance': { 'all of it': noteBalance(12_000), 'a part': noteBalance(9000), nothing: noteBalance(0) },
} as const satisfies { readonly [Type in PaymentCommand['type']]: Of<Type> };

/** What `outcome` says; one word for all commands of a type where they do not differ. */
type Row = {
  readonly [Type in keyof typeof commands]: string | Readonly<Record<keyof (typeof commands)[Type], string>>;
};

const notCharged = {
  ...{ refund: '[not-approved]', 'complete-refund': '[not-approved]', 'refuse-refund': '[not-approved]' },
  'note-balance': '[not-approved]',
};
const partLeft = 'refunding, 7000 by order, owed';
const open: Row = {
  ...{ confirm: 'confirming', postpone: '[not-confirming]' },
  ...{ approve: 'approved', decline: 'declined', fail: 'failed' },
  'approve-returned': { 'a part': partLeft, 'all of it': 'failed' },
  ...notCharged,
};
const over: Row = {
  ...{ confirm: '[payment-over]', postpone: '[not-confirming]' },
  // Taken money is a fact, whenever it comes to light.
  ...{ approve: 'approved', decline: '[payment-over]', fail: '[payment-over]' },
  'approve-returned': { 'a part': partLeft, 'all of it': '[payment-over]' },
  ...notCharged,
};
const charged = {
  ...{ confirm: '[already-approved]', postpone: '[not-confirming]' },
  ...{ approve: '[already-approved]', decline: '[already-approved]', fail: '[already-approved]' },
  'approve-returned': '[already-approved]',
};
/** What is left at the provider, of a payment of which nothing was given back here. */
const missing = (aPart: string, all: string) => ({
  'note-balance': { 'all of it': '[nothing-returned]', 'a part': aPart, nothing: all },
});
const noneMissing = { 'note-balance': '[nothing-returned]' };
const noneYet = { known: '[refund-unknown]', unknown: '[refund-unknown]' };
const settled = { known: '[refund-settled]', unknown: '[refund-unknown]' };
const tooMuch = (left: number) => {
  const refused = `[refund-exceeds-payment ${left}]`;
  return { 'too much': refused, nothing: refused, 'less than nothing': refused };
};
const known = { 'as before': '[refund-known]', 'the rest as before': '[refund-known]' };
const nothingLeft = {
  ...{ part: '[nothing-left-to-refund]', 'of a gone part': '[nothing-left-to-refund]' },
  ...{ everything: '[nothing-left-to-refund]', 'too much': '[nothing-left-to-refund]' },
  ...{ nothing: '[nothing-left-to-refund]', 'less than nothing': '[nothing-left-to-refund]' },
  ...{ rest: '[nothing-left-to-refund]', ...known },
};
/** Five thousand of twelve are given back, or on their way. */
const sevenLeft = {
  ...{ part: 'refunding, 3000 by staff', 'of a gone part': 'refunding, 3000 by order' },
  ...{ rest: 'refunding, 7000 by order, owed', everything: '[refund-exceeds-payment 7000]' },
  ...{ ...tooMuch(7000), ...known },
};
const whole = {
  ...{ part: 'refunding, 3000 by staff', 'of a gone part': 'refunding, 3000 by order' },
  ...{ rest: 'refunding, 12000 by order, owed', everything: 'refunding, 12000 by staff' },
  ...tooMuch(12_000),
};

const table: Readonly<Record<State, Row>> = {
  requested: open,
  confirming: { ...open, postpone: 'requested' },
  'confirming, twice': { ...open, postpone: '[may-have-been-sent]' },
  approved: {
    ...{ ...charged, 'complete-refund': noneYet, 'refuse-refund': noneYet },
    refund: {
      ...whole,
      'as before': 'refunding, 5000 by staff',
      'the rest as before': 'refunding, 12000 by order, owed',
    },
    ...missing('partially-refunded', 'refunded'),
  },
  'approved, a refund refused': {
    ...{ ...charged, 'complete-refund': settled, 'refuse-refund': settled },
    refund: { ...whole, ...known },
    ...missing('partially-refunded', 'refunded'),
  },
  declined: over,
  failed: over,
  refunding: {
    ...{ ...charged, refund: sevenLeft },
    'complete-refund': { known: 'partially-refunded', unknown: '[refund-unknown]' },
    'refuse-refund': { known: 'approved', unknown: '[refund-unknown]' },
    ...missing('refunding', '[refund-exceeds-payment 7000]'),
  },
  'refunding, all of it': {
    // The order goes meanwhile: nothing is left to ask back, but what is on its way is owed.
    ...{ ...charged, refund: { ...nothingLeft, rest: 'refunding, owed' } },
    'complete-refund': { known: 'refunded', unknown: '[refund-unknown]' },
    'refuse-refund': { known: 'approved', unknown: '[refund-unknown]' },
    ...missing('[refund-exceeds-payment 0]', '[refund-exceeds-payment 0]'),
  },
  'refunding, owed': {
    ...{ ...charged, refund: nothingLeft },
    'complete-refund': { known: 'refunded, owed', unknown: '[refund-unknown]' },
    'refuse-refund': { known: '[refund-owed]', unknown: '[refund-unknown]' },
    ...missing('refunding, 9000 by order, owed', '[refund-exceeds-payment 0]'),
  },
  'refunding, the rest owed': {
    ...{ ...charged, refund: nothingLeft },
    'complete-refund': { known: 'refunding, owed', unknown: '[refund-unknown]' },
    'refuse-refund': { known: 'refunding, 5000 by order, owed', unknown: '[refund-unknown]' },
    ...missing('refunding, 4000 by order, owed', '[refund-exceeds-payment 0]'),
  },
  'partially-refunded': {
    ...{ ...charged, 'complete-refund': settled, 'refuse-refund': settled },
    refund: sevenLeft,
    ...missing('[nothing-returned]', 'refunded'),
  },
  refunded: {
    ...{ ...charged, 'complete-refund': settled, 'refuse-refund': settled },
    refund: nothingLeft,
    ...noneMissing,
  },
  'refunded, owed': {
    ...{ ...charged, 'complete-refund': settled, 'refuse-refund': settled },
    refund: nothingLeft,
    ...noneMissing,
  },
};

/** The next state, with what is now asked back and whether the rest is owed, or the rejection in brackets. */
function outcome(payment: Payment, command: PaymentCommand): string {
  const decision = decide(payment, command);
  if (!decision.ok) return `[${Object.values(decision.error).join(' ')}]`;
  assert.notEqual(decision.value.length, 0);
  const next = decision.value.reduce(evolve, payment);
  const asked = decision.value.flatMap((event) =>
    event.type === 'refund-requested' ? [`${event.refund.amount} by ${event.refund.cause}`] : [],
  );
  return [next.state, ...asked, ...(isCharged(next) && next.owed ? ['owed'] : [])].join(', ');
}

describe('every command on a payment in every state', () => {
  for (const [state, payment] of Object.entries(states)) {
    for (const [type, variants] of Object.entries(commands)) {
      const expected = table[state as State][type as keyof Row];
      for (const [name, command] of Object.entries<PaymentCommand>(variants)) {
        const becomes =
          typeof expected === 'string' ? expected : (expected as Readonly<Record<string, string>>)[name];
        it(`${type} (${name}) on ${state}: ${becomes}`, () =>
          assert.equal(outcome(payment, command), becomes));
      }
    }
  }
});
