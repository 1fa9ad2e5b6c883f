import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minute, nothingYet, step, ticketAt } from '../../testing/sample-orders.ts';
import { dismissal, moveTo, outcome, run } from '../../testing/ticket-moves.ts';
import type { TicketCommand } from './commands.ts';
import { decide } from './decide.ts';

describe('a step of a ticket that is taken back', () => {
  it('is the last, for a minute, to its end, and not one longer', () => {
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
    const slip = run(ticketAt('accepted'), { kind: 'undo', at: minute(1) });
    const meant = run(slip, moveTo('accepted', { at: minute(1), by }));
    assert.equal(meant.status, 'accepted');
    assert.notEqual(meant.steps.at(-1)?.at, minute(1), 'its undone twin stays undone');
  });

  it('does not learn a step again that was taken back', () => {
    const back = run(ticketAt('accepted'), { kind: 'undo', at: minute(1) });
    assert.equal(run(back, { kind: 'learn', step: step('accepted', 1) }), back);
    const undone = { kind: 'learn-undo', undone: { status: 'accepted', at: minute(1) } } as const;
    assert.equal(run(back, undone), back);
    assert.deepEqual(run(nothingYet, undone, { kind: 'learn', step: step('accepted', 1) }).steps, []);
  });
});
