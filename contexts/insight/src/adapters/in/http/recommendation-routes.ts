import { Recommendations } from '@hiorder/contracts';
import { wantedLanguage, type Http } from '@hiorder/http';
import { LOCALES } from '@hiorder/kernel';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { recommendations, type RecommendationPorts } from '../../../application/queries/recommendations.ts';
import { sendUnlessKnown } from './conditions.ts';
import { storeUnknown } from './problems.ts';

const Query = Type.Object(
  {
    with: Type.Optional(
      Type.String({ maxLength: 3_300, description: 'Ids of what is in the cart, separated by commas' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  },
  { additionalProperties: false },
);
const headers = Type.Object({
  'accept-language': Type.Optional(
    Type.String({ description: 'ko, en, ja or zh; anything else: the store’s' }),
  ),
  'if-none-match': Type.Optional(Type.String()),
});
const MOST_IN_CART = 50;

/** What goes with what a guest has chosen. */
export function recommendationRoutes(http: Http, ports: RecommendationPorts): void {
  http.get(
    '/api/stores/:storeId/recommendations',
    {
      schema: {
        params: Type.Object({ storeId: Type.String({ maxLength: 64 }) }),
        querystring: Query,
        headers,
        response: { 200: Recommendations, 304: Type.Null({ description: 'What you have is still right' }) },
      },
      config: {
        auth: 'public',
        docs: {
          summary: 'What others ordered with it, and at this time of day',
          tags: ['insight'],
          problems: { 404: ['store-unknown'] },
        },
      },
    },
    async (request, reply) => {
      const { with: ids = '', limit = 5 } = request.query;
      const cart = [...new Set(ids.split(',').filter(Boolean))].slice(0, MOST_IN_CART);
      const wanted = wantedLanguage(request.headers['accept-language'], LOCALES);
      const answer = await recommendations(ports, { storeId: request.params.storeId, cart, limit, wanted });
      if (!answer) throw storeUnknown();
      const plain = reply as FastifyReply;
      void plain
        .header('vary', 'Accept-Language')
        .header('content-language', answer.language === 'zh' ? 'zh-Hans' : answer.language);
      return sendUnlessKnown(request, plain, answer.found);
    },
  );
}
