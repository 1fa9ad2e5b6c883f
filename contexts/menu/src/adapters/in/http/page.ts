import Type from 'typebox';

export const PageQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  cursor: Type.Optional(Type.String({ maxLength: 64 })),
});

const USUAL_LIMIT = 500;

/** A page of a list that is small enough to be read whole. The cursor is the last thing seen. */
export function pageOf<T extends { readonly id: string }>(
  all: readonly T[],
  { limit = USUAL_LIMIT, cursor }: Type.Static<typeof PageQuery>,
): { items: T[]; nextCursor?: string } {
  const start = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  return { items, ...(last && start + limit < all.length && { nextCursor: last.id }) };
}
