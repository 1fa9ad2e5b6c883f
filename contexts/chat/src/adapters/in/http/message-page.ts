import Type from 'typebox';
import { badPlace } from './problems.ts';

const Seq = Type.Integer({ minimum: 0 });

export const PageQuery = Type.Object(
  {
    before: Type.Optional(Seq),
    after: Type.Optional(Seq),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);

/** Back from `before` (or from the end), or on from `after`; not both. */
export function pageOf({ before, after, limit = 50 }: Type.Static<typeof PageQuery>) {
  if (before !== undefined && after !== undefined) throw badPlace('/query/after');
  return { before, after, limit };
}
