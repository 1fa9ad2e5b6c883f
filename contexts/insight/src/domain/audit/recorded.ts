import type { Actor, AuditArea, AuditChange } from '@hiorder/contracts';
import { same } from './same.ts';

export type State = Readonly<Record<string, unknown>>;

/** What an event says about something that is kept track of. */
export interface Told {
  readonly area: AuditArea;
  readonly action: string;
  readonly subject: { readonly id: string; readonly name?: string | null };
  /** Where the event itself says who did it. */
  readonly by?: Actor;
  readonly details?: State;
  /** The whole thing as it now is: recorded is what differs from what was known. */
  readonly state?: State;
  /** Fields of it that events did not tell from the beginning: where they were not told they are not known. */
  readonly toldLater?: readonly string[];
  /** Where the event itself says what was there before. */
  readonly before?: State;
  /** When nothing was known of it before. */
  readonly firstAction?: string;
  /** Only remembered, to compare with. */
  readonly silent?: boolean;
}

export interface Recorded {
  readonly area: AuditArea;
  readonly action: string;
  readonly by: Actor;
  readonly changes: readonly AuditChange[];
  readonly details: State;
}

const NOBODY: Actor = { kind: 'system' };

export function changesOf(before: State, after: State): AuditChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/**
 * What goes into the trail; undefined when there is nothing to say. `caller`: who asked for it, as the envelope of the
 * event tells. What nobody asked for (a seed, a timer) is not recorded, unless it moves money.
 */
export function recorded(
  told: Told,
  { before: known, caller }: { before: State | undefined; caller: Actor | undefined },
): Recorded | undefined {
  const before = told.before ?? known;
  const by = told.by ?? caller ?? NOBODY;
  if (told.silent || (by.kind === 'system' && told.area !== 'money')) return undefined;
  const changed = before && told.state ? changesOf(before, told.state) : [];
  // Somebody has changed it; of what nobody knew how it was, not even that is known.
  if (before && told.state && changed.length === 0) return undefined;
  const changes = changed.filter(
    ({ field }) => Object.hasOwn(before ?? {}, field) || !told.toldLater?.includes(field),
  );
  const action = before === undefined ? (told.firstAction ?? told.action) : told.action;
  return { area: told.area, action, by, changes, details: told.details ?? {} };
}
