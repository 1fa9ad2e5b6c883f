import { contentOf, type Content, type Draft, type Field } from './draft.ts';
import { same, threeWay, type Side, type Versions } from './three-way.ts';

/** The fields in which two versions differ. */
export const changedFields = (before: Content, after: Content): readonly Field[] =>
  (Object.keys(after) as Field[]).filter((field) => !same(before[field], after[field]));

export const only = (content: Content, fields: readonly Field[]): Partial<Content> =>
  Object.fromEntries(fields.map((field) => [field, content[field]]));

export interface Merge {
  /** Changed by the other alone: taken over. */
  readonly theirs: readonly Field[];
  /** Changed by both, each in parts that the other has left alone. */
  readonly together: readonly Field[];
  /** Changed by both, and not to the same: somebody has to choose. */
  readonly both: readonly Field[];
}

/** Of the other fields only the whole is one's or the other's. */
const IN_PARTS: ReadonlySet<Field> = new Set(['name', 'description', 'tags', 'allergens', 'optionGroups']);

const ofField = ({ was, mine, theirs }: Versions<Draft>, field: Field): Versions<unknown> => ({
  ...{ was: was[field], mine: mine[field], theirs: theirs[field] },
});
const clashes = (drafts: Versions<Draft>, field: Field): boolean =>
  !IN_PARTS.has(field) || threeWay(ofField(drafts, field), 'mine').clash;

/** Two people began from `was`; what each of them did. */
export function mergeOf(drafts: Versions<Draft>, currency: string): Merge {
  const content = (draft: Draft): Content => contentOf(draft, currency);
  const [was, mine, theirs] = [content(drafts.was), content(drafts.mine), content(drafts.theirs)];
  const ours = new Set(changedFields(was, mine));
  const others = changedFields(was, theirs);
  const shared = others.filter((field) => ours.has(field) && !same(mine[field], theirs[field]));
  return {
    theirs: others.filter((field) => !ours.has(field)),
    together: shared.filter((field) => !clashes(drafts, field)),
    both: shared.filter((field) => clashes(drafts, field)),
  };
}

/** What both did, in one. Where they did something to the same part, `sideOf` says whose it is. */
export function merged(drafts: Versions<Draft>, merge: Merge, sideOf: (field: Field) => Side): Draft {
  const { theirs } = drafts;
  const valueOf = (field: Field): unknown =>
    IN_PARTS.has(field)
      ? threeWay(ofField(drafts, field), sideOf(field)).value
      : drafts[sideOf(field)][field];
  return {
    ...drafts.mine,
    ...Object.fromEntries(merge.theirs.map((field) => [field, theirs[field]])),
    ...Object.fromEntries([...merge.together, ...merge.both].map((field) => [field, valueOf(field)])),
  };
}
