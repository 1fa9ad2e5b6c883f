import type { Content, Field } from './draft.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two versions differ. */
export const changedFields = (before: Content, after: Content): readonly Field[] =>
  (Object.keys(after) as Field[]).filter((field) => !same(before[field], after[field]));

export const only = (content: Content, fields: readonly Field[]): Partial<Content> =>
  Object.fromEntries(fields.map((field) => [field, content[field]]));

export interface Merge {
  /** Changed by the other alone: taken over. */
  readonly theirs: readonly Field[];
  /** Changed by both, and not to the same: somebody has to choose. */
  readonly both: readonly Field[];
}

/** Two people began from `before`; what each of them did. */
export function mergeOf(before: Content, mine: Content, theirs: Content): Merge {
  const ours = new Set(changedFields(before, mine));
  const others = changedFields(before, theirs);
  return {
    theirs: others.filter((field) => !ours.has(field)),
    both: others.filter((field) => ours.has(field) && !same(mine[field], theirs[field])),
  };
}
