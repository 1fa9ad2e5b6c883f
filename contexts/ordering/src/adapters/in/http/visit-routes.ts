import { MAY, VisitList } from '@hiorder/contracts';
import { refusal, type Http } from '@hiorder/http';
import Type from 'typebox';
import { memberOf } from './caller.ts';
import type { RouteDependencies } from './dependencies.ts';
import { cursorOf, placeOf } from './list-cursor.ts';

const Query = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
);

/** A member's own history. */
export function visitRoutes(http: Http, { app, viewerOf }: RouteDependencies): void {
  http.get(
    '/api/me/visits',
    {
      schema: { querystring: Query, response: { 200: VisitList } },
      config: {
        auth: MAY['visits.see'],
        docs: {
          summary: 'What the caller ordered on former visits, at any store, newest first',
          description:
            'Only what they ordered themselves while, or before, they were signed in at that table.',
          tags: ['me'],
        },
      },
    },
    async (request, reply) => {
      const { limit = 10, cursor } = request.query;
      const wanted = { limit, after: cursor === undefined ? null : placeOf(cursor) };
      const visits = await app.listVisits(memberOf(request), wanted, viewerOf(request));
      // The token is of before they signed out.
      if (!visits.ok) throw refusal(403);
      const { items, next } = visits.value;
      void reply.header('cache-control', 'no-store');
      return { items, ...(next !== null && { nextCursor: cursorOf(next) }) };
    },
  );
}
