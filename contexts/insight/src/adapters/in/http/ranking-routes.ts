import { RankingPeriod, Rankings } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import Type from 'typebox';
import type { RankingQueries } from '../../../application/queries/rankings.ts';
import { sendUnlessKnown } from './conditions.ts';
import { storeUnknown } from './problems.ts';

const Query = Type.Object(
  {
    period: Type.Optional(RankingPeriod),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  { additionalProperties: false },
);

/** What people order most. Like the menu it hangs on the wall: no token is asked for. */
export function rankingRoutes(http: Http, rankings: RankingQueries): void {
  http.get(
    '/api/stores/:storeId/rankings',
    {
      schema: {
        params: Type.Object({ storeId: Type.String({ maxLength: 64 }) }),
        querystring: Query,
        headers: Type.Object({ 'if-none-match': Type.Optional(Type.String()) }),
        response: { 200: Rankings, 304: Type.Null({ description: 'What you have is still right' }) },
      },
      config: {
        auth: 'public',
        docs: {
          summary: 'What is ordered most: real orders, less those cancelled',
          tags: ['insight'],
          problems: { 404: ['store-unknown'] },
        },
      },
    },
    async (request, reply) => {
      const { period = '7d', limit = 20 } = request.query;
      const found = await rankings.of({ storeId: request.params.storeId, period, limit });
      if (!found) throw storeUnknown();
      return sendUnlessKnown(request, reply, found);
    },
  );
}
