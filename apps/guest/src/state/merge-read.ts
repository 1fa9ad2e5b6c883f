/**
 * A list that was read, without taking back what was told meanwhile: `now` keeps what it knows better (`isStale` of what
 * was read), and what came after the read began, when it knew of `before`.
 */
export function mergeRead<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
  read: readonly T[],
  isStale: (read: NoInfer<T>, known: NoInfer<T>) => boolean,
): T[] {
  const find = (list: readonly T[], one: T) => list.find(({ id }) => id === one.id);
  return [
    ...read.map((one) => {
      const known = find(now, one);
      return known && isStale(one, known) ? known : one;
    }),
    ...now.filter((one) => !find(read, one) && !find(before, one)),
  ];
}
