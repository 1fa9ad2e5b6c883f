import type { CallEvent } from './events.ts';
import type { ServiceCall } from './service-call.ts';

/** More than this nobody reads; the last ones are kept. */
const MOST_NOTES = 5;

export function evolve(call: ServiceCall | undefined, event: CallEvent): ServiceCall | undefined {
  if (event.event === 'raised') {
    const { command: _, note, at, ...raised } = event.by;
    return {
      ...raised,
      ...{ status: 'open', notes: note ? [note] : [], count: 1, raisedAt: at, lastRaisedAt: at },
      ...{ answered: null, closedAt: null },
    };
  }
  if (!call) return undefined;
  switch (event.event) {
    case 'repeated':
      return {
        ...call,
        count: call.count + 1,
        notes: withNote(call.notes, event.note),
        lastRaisedAt: event.at,
      };
    case 'answered':
      return { ...call, status: 'answered', answered: { at: event.at, by: event.by } };
    case 'closed':
      return { ...call, status: 'closed', closedAt: event.at };
  }
}

const withNote = (notes: readonly string[], note: string | null): readonly string[] =>
  note ? [...notes.filter((one) => one !== note), note].slice(-MOST_NOTES) : notes;
