import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minute, nothingYet, ordered, step, ticketAt } from '../../testing/sample-orders.ts';
import { DISMISSED, dismissal, moveTo, outcome } from '../../testing/ticket-moves.ts';
import type { TicketCommand } from './commands.ts';
import type { Ticket } from './ticket.ts';

const STATES: Readonly<Record<string, Ticket>> = {
  unopened: nothingYet,
  placed: ticketAt('placed'),
  accepted: ticketAt('accepted'),
  ready: ticketAt('ready'),
  served: ticketAt('served'),
  rejected: ticketAt('rejected'),
  cancelled: ticketAt('cancelled'),
};
const COMMANDS: Readonly<Record<string, TicketCommand>> = {
  open: { kind: 'open', order: ordered() },
  accept: moveTo('accepted'),
  ready: moveTo('ready'),
  serve: moveTo('served'),
  reject: moveTo('rejected', { reason: '마감' }),
  'reject, by a code': moveTo('rejected', { reasonCode: 'kitchen-busy' }),
  'reject, without a reason': moveTo('rejected'),
  cancel: { kind: 'learn', step: step('cancelled', 10) },
  undo: { kind: 'undo', at: minute(2) },
  'dismiss, table open': dismissal(false),
  'dismiss, table closed': dismissal(true),
  'learn of a dismissal': { kind: 'learn-dismissal', dismissal: DISMISSED },
};

/** State × command → the state afterwards, or the refusal's code. */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unopened: {
    open: 'placed',
    accept: 'ticket-not-found',
    ready: 'ticket-not-found',
    serve: 'ticket-not-found',
    reject: 'ticket-not-found',
    'reject, by a code': 'ticket-not-found',
    'reject, without a reason': 'ticket-not-found',
    cancel: 'unopened',
    undo: 'ticket-not-found',
    'dismiss, table open': 'ticket-not-found',
    'dismiss, table closed': 'ticket-not-found',
    'learn of a dismissal': 'unopened, dismissed',
  },
  placed: {
    open: 'placed',
    accept: 'accepted',
    ready: 'status-conflict',
    serve: 'status-conflict',
    reject: 'rejected',
    'reject, by a code': 'rejected',
    'reject, without a reason': 'reason-required',
    cancel: 'cancelled',
    undo: 'nothing-to-undo',
    'dismiss, table open': 'table-open',
    'dismiss, table closed': 'placed, dismissed',
    'learn of a dismissal': 'placed, dismissed',
  },
  accepted: {
    open: 'accepted',
    accept: 'status-conflict',
    ready: 'ready',
    serve: 'status-conflict',
    reject: 'rejected',
    'reject, by a code': 'rejected',
    'reject, without a reason': 'reason-required',
    cancel: 'cancelled',
    undo: 'placed',
    'dismiss, table open': 'table-open',
    'dismiss, table closed': 'accepted, dismissed',
    'learn of a dismissal': 'accepted, dismissed',
  },
  ready: {
    open: 'ready',
    accept: 'status-conflict',
    ready: 'status-conflict',
    serve: 'served',
    reject: 'status-conflict',
    'reject, by a code': 'status-conflict',
    'reject, without a reason': 'status-conflict',
    cancel: 'cancelled',
    undo: 'accepted',
    'dismiss, table open': 'table-open',
    'dismiss, table closed': 'ready, dismissed',
    'learn of a dismissal': 'ready, dismissed',
  },
  served: {
    open: 'served',
    accept: 'status-conflict',
    ready: 'status-conflict',
    serve: 'status-conflict',
    reject: 'status-conflict',
    'reject, by a code': 'status-conflict',
    'reject, without a reason': 'status-conflict',
    cancel: 'cancelled',
    undo: 'ready',
    'dismiss, table open': 'status-conflict',
    'dismiss, table closed': 'status-conflict',
    'learn of a dismissal': 'served, dismissed',
  },
  rejected: {
    open: 'rejected',
    accept: 'status-conflict',
    ready: 'status-conflict',
    serve: 'status-conflict',
    reject: 'status-conflict',
    'reject, by a code': 'status-conflict',
    'reject, without a reason': 'status-conflict',
    cancel: 'rejected',
    undo: 'nothing-to-undo',
    'dismiss, table open': 'status-conflict',
    'dismiss, table closed': 'status-conflict',
    'learn of a dismissal': 'rejected, dismissed',
  },
  cancelled: {
    open: 'cancelled',
    accept: 'status-conflict',
    ready: 'status-conflict',
    serve: 'status-conflict',
    reject: 'status-conflict',
    'reject, by a code': 'status-conflict',
    'reject, without a reason': 'status-conflict',
    cancel: 'cancelled',
    undo: 'nothing-to-undo',
    'dismiss, table open': 'status-conflict',
    'dismiss, table closed': 'status-conflict',
    'learn of a dismissal': 'cancelled, dismissed',
  },
};

describe('a ticket: every state × every command', () => {
  for (const [state, ticket] of Object.entries(STATES)) {
    for (const [name, command] of Object.entries(COMMANDS)) {
      it(`${state} × ${name} → ${TABLE[state]?.[name]}`, () => {
        assert.equal(outcome(ticket, command), TABLE[state]?.[name]);
      });
    }
  }
});
