import type { TicketStatus, UndoableStatus } from '@hiorder/contracts';
import type { OpenTicket, Step, UndoneStep } from './ticket.ts';

/** How long a slip of the finger can be taken back. */
export const UNDO_MS = 60_000;

const UNDOABLE: Readonly<Record<TicketStatus, boolean>> = {
  placed: false,
  accepted: true,
  ready: true,
  served: true,
  // The money is on its way back, and the guests know.
  rejected: false,
  cancelled: false,
};

/** The last step and until when it can be taken back; undefined when it cannot be at all. */
export function undoableStep(ticket: OpenTicket): { step: UndoneStep; until: string } | undefined {
  const last = ticket.steps.at(-1);
  if (ticket.dismissed || !last || !UNDOABLE[ticket.status]) return undefined;
  const step = { status: last.status as UndoableStatus, at: last.at };
  return { step, until: new Date(Date.parse(last.at) + UNDO_MS).toISOString() };
}

export const isUndone = (
  undone: readonly UndoneStep[],
  { status, at }: Pick<Step, 'status' | 'at'>,
): boolean => undone.some((other) => other.status === status && other.at === at);

/** When a step taken at `now` is said to have been taken: after all that was before it, also on slower clocks. */
export function timeOfNext({ steps, undone }: OpenTicket, now: string): string {
  // Its undone twin must not be taken for it.
  const times = [now, ...steps.map(({ at }) => at)].map((at) => Date.parse(at));
  const twins = undone.map(({ at }) => Date.parse(at) + 1);
  return new Date(Math.max(...times, ...twins)).toISOString();
}
