import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TicketStatus, UndoableStatus } from '@hiorder/contracts';
import { minute, nothingYet, ordered, step, ticketAt } from '../../testing/sample-orders.ts';
import { DISMISSED, dismissal, moveTo, outcome } from '../../testing/ticket-moves.ts';
import type { LearnUndo, TicketCommand } from './commands.ts';
import type { Ticket } from './ticket.ts';

type State = Ticket['status'] | 'accepted, dismissed';
const STATES: Readonly<Record<State, Ticket>> = {
  unopened: nothingYet,
  placed: ticketAt('placed'),
  accepted: ticketAt('accepted'),
  ready: ticketAt('ready'),
  served: ticketAt('served'),
  rejected: ticketAt('rejected'),
  cancelled: ticketAt('cancelled'),
  'accepted, dismissed': { ...ticketAt('accepted'), dismissed: DISMISSED },
};

const learn = (status: TicketStatus) => ({ kind: 'learn', step: step(status, 10) }) as const;
/** Steps of `ticketAt` are a minute apart. */
const learnUndo = (status: UndoableStatus, at: number): LearnUndo => ({
  kind: 'learn-undo',
  undone: { status, at: minute(at) },
});

type Of<K extends TicketCommand['kind']> = Readonly<Record<string, Extract<TicketCommand, { kind: K }>>>;
const COMMANDS = {
  open: { _: { kind: 'open', order: ordered() } },
  move: {
    accepted: moveTo('accepted'),
    ready: moveTo('ready'),
    served: moveTo('served'),
    rejected: moveTo('rejected', { reason: '마감' }),
    'rejected, by a code': moveTo('rejected', { reasonCode: 'kitchen-busy' }),
    'rejected, without a reason': moveTo('rejected'),
  },
  learn: {
    placed: learn('placed'),
    accepted: learn('accepted'),
    ready: learn('ready'),
    served: learn('served'),
    rejected: learn('rejected'),
    cancelled: learn('cancelled'),
  },
  undo: { 'in time': { kind: 'undo', at: minute(2) }, 'too late': { kind: 'undo', at: minute(5) } },
  'learn-undo': {
    accepted: learnUndo('accepted', 1),
    ready: learnUndo('ready', 2),
    served: learnUndo('served', 3),
  },
  dismiss: { 'table open': dismissal(false), 'table closed': dismissal(true) },
  'learn-dismissal': { _: { kind: 'learn-dismissal', dismissal: DISMISSED } },
} as const satisfies { readonly [K in TicketCommand['kind']]: Of<K> };

/** The state afterwards, or the refusal's code; one word for all commands of a kind where they do not differ. */
type Row = {
  readonly [K in keyof typeof COMMANDS]: string | Readonly<Record<keyof (typeof COMMANDS)[K], string>>;
};

const NO_MOVE = {
  ...{ accepted: 'status-conflict', ready: 'status-conflict', served: 'status-conflict' },
  rejected: 'status-conflict',
  'rejected, by a code': 'status-conflict',
  'rejected, without a reason': 'status-conflict',
};
const REJECTABLE = {
  ...{ rejected: 'rejected', 'rejected, by a code': 'rejected' },
  'rejected, without a reason': 'reason-required',
};

const TABLE: Readonly<Record<State, Row>> = {
  unopened: {
    ...{ open: 'placed', move: 'ticket-not-found', learn: 'unopened', undo: 'ticket-not-found' },
    ...{ 'learn-undo': 'unopened', dismiss: 'ticket-not-found', 'learn-dismissal': 'unopened, dismissed' },
  },
  placed: {
    open: 'placed',
    move: { ...NO_MOVE, accepted: 'accepted', ...REJECTABLE },
    learn: {
      ...{ placed: 'placed', accepted: 'accepted', ready: 'ready', served: 'served' },
      ...{ rejected: 'rejected', cancelled: 'cancelled' },
    },
    undo: 'nothing-to-undo',
    'learn-undo': 'placed',
    dismiss: { 'table open': 'table-open', 'table closed': 'placed, dismissed' },
    'learn-dismissal': 'placed, dismissed',
  },
  accepted: {
    open: 'accepted',
    move: { ...NO_MOVE, ready: 'ready', ...REJECTABLE },
    learn: {
      ...{ placed: 'accepted', accepted: 'accepted', ready: 'ready', served: 'served' },
      ...{ rejected: 'rejected', cancelled: 'cancelled' },
    },
    undo: { 'in time': 'placed', 'too late': 'undo-too-late' },
    'learn-undo': { accepted: 'placed', ready: 'accepted', served: 'accepted' },
    dismiss: { 'table open': 'table-open', 'table closed': 'accepted, dismissed' },
    'learn-dismissal': 'accepted, dismissed',
  },
  ready: {
    open: 'ready',
    move: { ...NO_MOVE, served: 'served', ...REJECTABLE },
    learn: {
      ...{ placed: 'ready', accepted: 'ready', ready: 'ready', served: 'served' },
      ...{ rejected: 'rejected', cancelled: 'cancelled' },
    },
    undo: { 'in time': 'accepted', 'too late': 'undo-too-late' },
    'learn-undo': { accepted: 'ready', ready: 'accepted', served: 'ready' },
    dismiss: { 'table open': 'table-open', 'table closed': 'ready, dismissed' },
    'learn-dismissal': 'ready, dismissed',
  },
  served: {
    open: 'served',
    move: NO_MOVE,
    learn: {
      ...{ placed: 'served', accepted: 'served', ready: 'served', served: 'served' },
      ...{ rejected: 'rejected', cancelled: 'cancelled' },
    },
    undo: { 'in time': 'ready', 'too late': 'undo-too-late' },
    'learn-undo': { accepted: 'served', ready: 'served', served: 'ready' },
    dismiss: 'status-conflict',
    'learn-dismissal': 'served, dismissed',
  },
  rejected: {
    ...{ open: 'rejected', move: NO_MOVE, learn: 'rejected', undo: 'nothing-to-undo' },
    ...{ 'learn-undo': 'rejected', dismiss: 'status-conflict', 'learn-dismissal': 'rejected, dismissed' },
  },
  cancelled: {
    ...{ open: 'cancelled', move: NO_MOVE, undo: 'nothing-to-undo', 'learn-undo': 'cancelled' },
    learn: {
      ...{ placed: 'cancelled', accepted: 'cancelled', ready: 'cancelled', served: 'cancelled' },
      ...{ rejected: 'rejected', cancelled: 'cancelled' },
    },
    ...{ dismiss: 'status-conflict', 'learn-dismissal': 'cancelled, dismissed' },
  },
  'accepted, dismissed': {
    open: 'accepted, dismissed',
    move: {
      ...{ ...NO_MOVE, ready: 'ready, dismissed' },
      ...{ rejected: 'rejected, dismissed', 'rejected, by a code': 'rejected, dismissed' },
      'rejected, without a reason': 'reason-required',
    },
    learn: {
      ...{ placed: 'accepted, dismissed', accepted: 'accepted, dismissed', ready: 'ready, dismissed' },
      ...{ served: 'served, dismissed', rejected: 'rejected, dismissed', cancelled: 'cancelled, dismissed' },
    },
    undo: 'nothing-to-undo',
    'learn-undo': {
      ...{ accepted: 'placed, dismissed', ready: 'accepted, dismissed', served: 'accepted, dismissed' },
    },
    dismiss: 'accepted, dismissed',
    'learn-dismissal': 'accepted, dismissed',
  },
};

describe('a ticket: every state × every command', () => {
  for (const [state, ticket] of Object.entries(STATES)) {
    for (const [kind, variants] of Object.entries(COMMANDS)) {
      const row: string | Readonly<Record<string, string>> = TABLE[state as State][kind as keyof Row];
      for (const [name, command] of Object.entries<TicketCommand>(variants)) {
        const becomes = typeof row === 'string' ? row : row[name];
        it(`${state} × ${kind} (${name}) → ${becomes}`, () =>
          assert.equal(outcome(ticket, command), becomes));
      }
    }
  }
});
