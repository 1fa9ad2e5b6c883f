import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TicketStatus } from '@hiorder/contracts';
import { minute, nothingYet, ordered, step, ticketAt } from '../../testing/sample-orders.ts';
import type { Move, MoveTicket, TicketCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Ticket } from './ticket.ts';

const moveTo = (to: Move, change: Partial<MoveTicket> = {}): MoveTicket => ({
  kind: 'move',
  to,
  at: minute(10),
  by: { kind: 'staff', id: 'staff-1' },
  reason: null,
  etaMinutes: null,
  ...change,
});

const DISMISSED = { at: minute(70), by: { kind: 'staff', id: 'staff-1' }, reason: '그냥 나갔어요' } as const;
const dismissal = (tableClosed: boolean): TicketCommand => ({ kind: 'dismiss', ...DISMISSED, tableClosed });

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

function outcome(ticket: Ticket, command: TicketCommand): string {
  const decided = decide(ticket, command);
  if (!decided.ok) return decided.error.code;
  const { status, dismissed } = decided.value.reduce<Ticket>(evolve, ticket);
  return dismissed ? `${status}, dismissed` : status;
}

describe('a ticket: every state × every command', () => {
  for (const [state, ticket] of Object.entries(STATES)) {
    for (const [name, command] of Object.entries(COMMANDS)) {
      it(`${state} × ${name} → ${TABLE[state]?.[name]}`, () => {
        assert.equal(outcome(ticket, command), TABLE[state]?.[name]);
      });
    }
  }
});

describe('a ticket', () => {
  const run = (ticket: Ticket, ...commands: TicketCommand[]): Ticket =>
    commands.reduce<Ticket>((before, command) => {
      const decided = decide(before, command);
      assert.ok(decided.ok, JSON.stringify(decided));
      return decided.value.reduce<Ticket>(evolve, before);
    }, ticket);

  it('is dismissed once, and may still be served: what has happened has happened', () => {
    const gone = run(ticketAt('ready'), dismissal(true));
    assert.deepEqual(gone.dismissed, DISMISSED);
    assert.equal(run(gone, { ...dismissal(true), reason: 'again' } as TicketCommand), gone);
    const served = run(gone, moveTo('served', { at: minute(80) }));
    assert.deepEqual([served.status, served.dismissed], ['served', DISMISSED]);
  });

  it('tells the present status to who comes too late', () => {
    const decided = decide(ticketAt('rejected'), moveTo('accepted'));
    assert.deepEqual(decided, { ok: false, error: { code: 'status-conflict', present: 'rejected' } });
  });

  it('does not move for who saw an older status, even where the move would be allowed', () => {
    const decided = decide(ticketAt('accepted'), moveTo('rejected', { expected: 'placed' }));
    assert.deepEqual(decided, { ok: false, error: { code: 'status-conflict', present: 'accepted' } });
    assert.equal(
      outcome(ticketAt('accepted'), moveTo('rejected', { expected: 'accepted', reason: '마감' })),
      'rejected',
    );
  });

  it('remembers every step, who took it and why', () => {
    const by = { kind: 'staff', id: 'staff-1', name: '지우' } as const;
    const ticket = run(
      nothingYet,
      { kind: 'open', order: ordered() },
      moveTo('accepted', { at: minute(1), by, etaMinutes: 15 }),
      moveTo('rejected', { at: minute(2), by, reason: '재료가 떨어졌어요' }),
    );
    assert.deepEqual(ticket.steps, [
      step('placed', 0),
      step('accepted', 1, { by, etaMinutes: 15 }),
      step('rejected', 2, { by, reason: '재료가 떨어졌어요' }),
    ]);
  });

  it('never steps back in time when clocks differ', () => {
    const ticket = run(ticketAt('ready'), moveTo('served', { at: minute(-5) }));
    assert.deepEqual(
      ticket.steps.map(({ status, at }) => [status, at]),
      [
        ['placed', minute(0)],
        ['accepted', minute(1)],
        ['ready', minute(2)],
        ['served', minute(2)],
      ],
    );
  });

  it('is cancelled from the start when the cancellation was heard first', () => {
    const cancelled = step('cancelled', 3, { reason: '잘못 주문했어요' });
    const ticket = run(nothingYet, { kind: 'learn', step: cancelled }, { kind: 'open', order: ordered() });
    assert.equal(ticket.status, 'cancelled' satisfies TicketStatus);
    assert.deepEqual(ticket.steps, [step('placed', 0), cancelled]);
  });

  it('learns nothing from hearing its own steps again', () => {
    for (const status of ['accepted', 'ready', 'served'] as const) {
      const decided = decide(ticketAt('served'), { kind: 'learn', step: step(status, 99) });
      assert.deepEqual(decided, { ok: true, value: [] });
    }
  });

  it('stays rejected when ordering cancels the order in answer', () => {
    assert.equal(outcome(ticketAt('rejected'), { kind: 'learn', step: step('cancelled', 4) }), 'rejected');
    assert.equal(outcome(ticketAt('cancelled'), { kind: 'learn', step: step('rejected', 4) }), 'rejected');
  });

  it('takes the last step back for a minute, to its end, and not one longer', () => {
    const undo = (at: number): TicketCommand => ({ kind: 'undo', at: minute(at) });
    assert.equal(outcome(ticketAt('ready'), undo(3)), 'accepted');
    assert.equal(outcome(ticketAt('ready'), undo(3.001)), 'undo-too-late');
    const stale = { kind: 'undo', at: minute(2), expected: 'accepted' } as const;
    assert.deepEqual(decide(ticketAt('ready'), stale), {
      ...{ ok: false, error: { code: 'status-conflict', present: 'ready' } },
    });
    const gone = run(ticketAt('ready'), dismissal(true));
    assert.equal(outcome(gone, undo(2)), 'nothing-to-undo');
  });

  it('goes back step by step, and on again as if nothing had been', () => {
    const by = { kind: 'staff', id: 'staff-2' } as const;
    const back = run(ticketAt('ready'), { kind: 'undo', at: minute(2) }, { kind: 'undo', at: minute(2) });
    assert.deepEqual([back.status, back.steps], ['placed', [step('placed', 0)]]);
    const again = run(back, moveTo('accepted', { at: minute(1), by, etaMinutes: 5 }));
    assert.deepEqual(
      again.steps.map(({ status, etaMinutes }) => [status, etaMinutes]),
      [
        ['placed', null],
        ['accepted', 5],
      ],
    );
    assert.notEqual(again.steps.at(-1)?.at, minute(1), 'its undone twin stays undone');
  });

  it('does not learn a step again that was taken back', () => {
    const back = run(ticketAt('accepted'), { kind: 'undo', at: minute(1) });
    assert.equal(run(back, { kind: 'learn', step: step('accepted', 1) }), back);
    const undone = { kind: 'learn-undo', undone: { status: 'accepted', at: minute(1) } } as const;
    assert.equal(run(back, undone), back);
    assert.deepEqual(run(nothingYet, undone, { kind: 'learn', step: step('accepted', 1) }).steps, []);
  });
});
