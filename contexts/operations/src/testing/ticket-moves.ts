import assert from 'node:assert/strict';
import type { DismissTicket, Move, MoveTicket, TicketCommand } from '../domain/ticket/commands.ts';
import { decide } from '../domain/ticket/decide.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { minute } from './sample-orders.ts';

export const moveTo = (to: Move, change: Partial<MoveTicket> = {}): MoveTicket => ({
  kind: 'move',
  to,
  at: minute(10),
  by: { kind: 'staff', id: 'staff-1' },
  reason: null,
  etaMinutes: null,
  ...change,
});

export const DISMISSED = {
  at: minute(70),
  by: { kind: 'staff', id: 'staff-1' },
  reason: '그냥 나갔어요',
} as const;
export const dismissal = (tableClosed: boolean): DismissTicket => ({
  kind: 'dismiss',
  ...DISMISSED,
  tableClosed,
});

/** The state afterwards, or the refusal's code. */
export function outcome(ticket: Ticket, command: TicketCommand): string {
  const decided = decide(ticket, command);
  if (!decided.ok) return decided.error.code;
  const { status, dismissed } = decided.value.reduce<Ticket>(evolve, ticket);
  return dismissed ? `${status}, dismissed` : status;
}

/** Fails where one of them is refused. */
export const run = (ticket: Ticket, ...commands: TicketCommand[]): Ticket =>
  commands.reduce<Ticket>((before, command) => {
    const decided = decide(before, command);
    assert.ok(decided.ok, JSON.stringify(decided));
    return decided.value.reduce<Ticket>(evolve, before);
  }, ticket);
