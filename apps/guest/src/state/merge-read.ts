/**
 * A list that was read, without taking back what was told meanwhile: `now` keeps what it knows better (`isStale` of what
 * was read), and what came after the read began, when it knew of `before`.
 */
export function mergeRead<T extends { readonly id: string }>(o: {
  readonly before: readonly T[];
  readonly now: readonly T[];
  readonly read: readonly T[];
  readonly isStale: (read: NoInfer<T>, known: NoInfer<T>) => boolean;
}): T[] {
  const { before, now, read } = o;
  const has = (list: readonly T[], { id }: T) => list.some((one) => one.id === id);
  const kept = read.map((one) => {
    const known = now.find(({ id }) => id === one.id);
    return known && o.isStale(one, known) ? known : one;
  });
  return [...kept, ...now.filter((one) => !has(read, one) && !has(before, one))];
}
