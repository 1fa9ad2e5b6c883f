/** Of what is on a page, what is not as it was: who saves it leaves alone what somebody else has set meanwhile. */
export const changedParts = (before: object, now: object): object => {
  const was = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name))),
  );
};

/** What somebody has at hand: as it was when they began, as it is on their page, as it is by now. */
interface Drafts<Draft> {
  readonly was: Draft;
  readonly mine: Draft;
  readonly theirs: Draft;
}

const partsOf = <Draft>(draft: Draft, parts: Iterable<string>): Partial<Draft> => {
  const names = new Set(parts);
  return Object.fromEntries(
    Object.entries(draft as object).filter(([part]) => names.has(part)),
  ) as Partial<Draft>;
};

/**
 * What two have changed of the same thing, put together: mine, with the parts of theirs that are new. Undefined where
 * both have changed the same part, each in another way.
 */
export function rebased<Draft>(
  { was, mine, theirs }: Drafts<Draft>,
  bodyOf: (draft: Draft) => object,
): Draft | undefined {
  const changes = (draft: Draft) => new Map(Object.entries(changedParts(bodyOf(was), bodyOf(draft))));
  const [byMe, byThem] = [changes(mine), changes(theirs)];
  const differs = ([part, value]: [string, unknown]) =>
    byMe.has(part) && JSON.stringify(byMe.get(part)) !== JSON.stringify(value);
  if ([...byThem].some(differs)) return undefined;
  return { ...mine, ...partsOf(theirs, byThem.keys()) };
}

/** Theirs, with whatever I have changed. */
export const laidOver = <Draft>(
  { was, mine, theirs }: Drafts<Draft>,
  bodyOf: (draft: Draft) => object,
): Draft => ({ ...theirs, ...partsOf(mine, Object.keys(changedParts(bodyOf(was), bodyOf(mine)))) });
