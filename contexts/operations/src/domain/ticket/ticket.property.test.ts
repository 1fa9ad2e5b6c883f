import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { UndoableStatus } from '@hiorder/contracts';
import fc from 'fast-check';
import { minute, nothingYet, ordered, step } from '../../testing/sample-orders.ts';
import type { Move, TicketCommand } from './commands.ts';
import { decide, MOVES } from './decide.ts';
import { evolve } from './evolve.ts';
import { isOpened, type Step, type Ticket } from './ticket.ts';

const carryOut = (ticket: Ticket, command: TicketCommand): Ticket => {
  const decided = decide(ticket, command);
  return decided.ok ? decided.value.reduce<Ticket>(evolve, ticket) : ticket;
};

const moves = fc.record({
  kind: fc.constant('move' as const),
  to: fc.constantFrom<Move>('accepted', 'ready', 'served', 'rejected'),
  at: fc.integer({ min: -10, max: 60 }).map(minute),
  by: fc.constant({ kind: 'staff' } as const),
  reason: fc.constantFrom(null, '마감'),
  etaMinutes: fc.option(fc.integer({ min: 1, max: 60 })),
});
const cancel = fc.integer({ min: 0, max: 60 }).map((at): TicketCommand => ({
  kind: 'learn',
  step: step('cancelled', at),
}));
const undo = fc.integer({ min: -10, max: 60 }).map((at): TicketCommand => ({ kind: 'undo', at: minute(at) }));
const open = fc.constant<TicketCommand>({ kind: 'open', order: ordered() });

function assertShape(ticket: Ticket): void {
  if (!isOpened(ticket)) return;
  const statuses = ticket.steps.map(({ status }) => status);
  assert.equal(new Set(statuses).size, statuses.length, 'no step twice');
  assert.ok(statuses.includes(ticket.status));
  const times = ticket.steps.map(({ at }) => Date.parse(at));
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
    'steps in the order of time',
  );
}

it('keeps its shape whatever is asked of it, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(moves, undo, cancel, open), { maxLength: 30 }), (commands) => {
      let ticket: Ticket = nothingYet;
      for (const command of commands) {
        const before: Ticket = ticket;
        ticket = carryOut(ticket, command);
        if (command.kind === 'move' && ticket !== before && isOpened(before)) {
          assert.ok(MOVES[before.status].includes(command.to));
        }
        assertShape(ticket);
      }
    }),
  );
});
it('comes out the same in whatever order its past is heard', () => {
  const pasts = fc.constantFrom<(Step | { undone: UndoableStatus; at: string })[]>(
    [step('accepted', 1), step('ready', 2), step('served', 3)],
    [step('accepted', 1, { etaMinutes: 10 }), step('cancelled', 2)],
    [step('rejected', 1, { reason: '마감' }), step('cancelled', 2)],
    [step('accepted', 1), step('rejected', 1), step('cancelled', 1)],
    [step('cancelled', 1)],
    [step('accepted', 1), { undone: 'accepted', at: minute(1) }, step('cancelled', 2)],
    [step('accepted', 1), step('ready', 2), { undone: 'ready', at: minute(2) }],
    [step('accepted', 1), step('ready', 2), step('served', 3), step('cancelled', 4)],
  );
  const left: TicketCommand = {
    kind: 'learn-dismissal',
    dismissal: { at: minute(70), by: { kind: 'staff' }, reason: null },
  };
  const shuffled = fc.tuple(pasts, fc.boolean()).chain(([steps, gone]) => {
    const past: TicketCommand[] = [
      { kind: 'open', order: ordered() },
      ...steps.map((each): TicketCommand =>
        'undone' in each
          ? { kind: 'learn-undo', undone: { status: each.undone, at: each.at } }
          : { kind: 'learn', step: each },
      ),
      ...(gone ? [left] : []),
    ];
    return fc.tuple(
      fc.constant(past),
      fc.shuffledSubarray(past, { minLength: past.length }),
      fc.array(fc.constantFrom(...past)),
    );
  });
  fc.assert(
    fc.property(shuffled, ([past, disorder, again]) => {
      const live = past.reduce(carryOut, nothingYet as Ticket);
      const rebuilt = [...disorder, ...again].reduce(carryOut, nothingYet as Ticket);
      assert.deepEqual(rebuilt, live);
    }),
  );
});
