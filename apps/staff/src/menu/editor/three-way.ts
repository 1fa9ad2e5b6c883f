/** What was there, and what two people have made of it, each without the other. */
export interface Versions<Value> {
  readonly was: Value;
  readonly mine: Value;
  readonly theirs: Value;
}
export type Side = 'mine' | 'theirs';

export interface Woven {
  readonly value: unknown;
  /** Both have changed the same part, each in another way: `value` has the preferred one. */
  readonly clash: boolean;
}

type Parts = Readonly<Record<string, unknown>>;
type Row = Parts & { readonly key: string };

/** A blank text is none, and of a list or a record it does not matter how it came about. */
const plain = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').trim() || undefined : value;
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, plain) === JSON.stringify(other, plain);

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRow = (value: unknown): value is Row => isParts(value) && typeof value['key'] === 'string';
const allOf = <Of>(
  versions: Versions<unknown>,
  is: (value: unknown) => value is Of,
): versions is Versions<Of> => is(versions.was) && is(versions.mine) && is(versions.theirs);
const listOf =
  <Of>(is: (value: unknown) => value is Of) =>
  (value: unknown): value is readonly Of[] =>
    Array.isArray(value) && value.every(is);
const isWord = (value: unknown): value is string => typeof value === 'string';

/**
 * Both people's changes in one: each language of a text, each row of a list (by its `key`) and each part of a row for
 * itself, and words that somebody has added or taken out. Only where both changed the same is one of them preferred.
 */
export function threeWay(versions: Versions<unknown>, prefer: Side): Woven {
  const { was, mine, theirs } = versions;
  if (same(mine, theirs) || same(was, theirs)) return { value: mine, clash: false };
  if (same(was, mine)) return { value: theirs, clash: false };
  if (allOf(versions, listOf(isRow))) return rows(versions, prefer);
  if (allOf(versions, listOf(isWord))) return { value: wordsOfBoth(versions), clash: false };
  if (allOf(versions, isParts)) return parts(versions, prefer);
  return { value: versions[prefer], clash: true };
}

function parts({ was, mine, theirs }: Versions<Parts>, prefer: Side): Woven {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const woven = names.map(
    (name) => [name, threeWay({ was: was[name], mine: mine[name], theirs: theirs[name] }, prefer)] as const,
  );
  const there = woven.filter(([, { value }]) => value !== undefined);
  return {
    value: Object.fromEntries(there.map(([name, { value }]) => [name, value])),
    clash: woven.some(([, { clash }]) => clash),
  };
}

const byKey = (list: readonly Row[]) => new Map(list.map((row) => [row.key, row]));
const keysOf = (list: readonly Row[]): string[] => list.map(({ key }) => key);

/** In my order where I have changed it, else in theirs; what only the other has follows. */
function rows({ was, mine, theirs }: Versions<readonly Row[]>, prefer: Side): Woven {
  const [before, ours, others] = [byKey(was), byKey(mine), byKey(theirs)];
  const kept = new Set([...before.keys()].filter((key) => ours.has(key) && others.has(key)));
  const orderOf = (list: readonly Row[]) => keysOf(list).filter((key) => kept.has(key));
  const [first, then] = same(orderOf(was), orderOf(mine)) ? [theirs, mine] : [mine, theirs];
  const keys = [...new Set([...keysOf(first), ...keysOf(then)])];
  const woven = keys.map((key) =>
    threeWay({ was: before.get(key), mine: ours.get(key), theirs: others.get(key) }, prefer),
  );
  return {
    value: woven.map(({ value }) => value).filter((row) => row !== undefined),
    clash: woven.some(({ clash }) => clash),
  };
}

function wordsOfBoth({ was, mine, theirs }: Versions<readonly string[]>): readonly string[] {
  const takenOut = was.filter((word) => !mine.includes(word) || !theirs.includes(word));
  return [...new Set([...theirs, ...mine])].filter((word) => !takenOut.includes(word));
}
