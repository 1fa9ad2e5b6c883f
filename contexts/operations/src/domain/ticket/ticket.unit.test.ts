import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TicketStatus } from '@hiorder/contracts';
import { minute, nothingYet, ordered, step, ticketAt } from '../../testing/sample-orders.ts';
import { DISMISSED, dismissal, moveTo, outcome, run } from '../../testing/ticket-moves.ts';
import { decide } from './decide.ts';

describe('a ticket', () => {
  it('is dismissed once, and may still be served: what has happened has happened', () => {
    const gone = run(ticketAt('ready'), dismissal(true));
    assert.deepEqual(gone.dismissed, DISMISSED);
    assert.equal(run(gone, { ...dismissal(true), reason: 'again' }), gone);
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
});
