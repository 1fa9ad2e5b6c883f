/** Of what is on a page, what is not as it was: who saves it leaves alone what somebody else has set meanwhile. */
export const changedParts = (before: object, now: object): object => {
  const was = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name))),
  );
};

/**
 * What two have changed of the same thing since it was so, put together: mine, with the parts of theirs that are new.
 * Undefined where both have changed the same part, each in another way.
 */
export function rebased<Draft>(
  { was, mine, theirs }: { readonly was: Draft; readonly mine: Draft; readonly theirs: Draft },
  bodyOf: (draft: Draft) => object,
): Draft | undefined {
  const [byMe, byThem] = [mine, theirs].map(
    (draft) => new Map(Object.entries(changedParts(bodyOf(was), bodyOf(draft)))),
  );
  const differs = (part: string) => JSON.stringify(byMe?.get(part)) !== JSON.stringify(byThem?.get(part));
  const news = [...(byThem?.keys() ?? [])];
  if (news.some((part) => byMe?.has(part) && differs(part))) return undefined;
  const taken = Object.entries(theirs as object).filter(([part]) => news.includes(part));
  return { ...mine, ...Object.fromEntries(taken) };
}
