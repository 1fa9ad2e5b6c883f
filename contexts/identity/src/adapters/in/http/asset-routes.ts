import { refusal, type Http } from '@hiorder/http';
import Type from 'typebox';
import { ASSETS_PATH, assetOf } from './pages/assets.ts';

const YEAR = 31_536_000;

/** Style, script, fonts and pictures of the pages. */
export function addAssetRoutes(http: Http): void {
  http.get(
    `${ASSETS_PATH}:name`,
    {
      schema: { params: Type.Object({ name: Type.String({ maxLength: 100 }) }) },
      config: { auth: 'public', docs: { hidden: true } },
    },
    async (request, reply) => {
      const asset = assetOf(request.params.name);
      if (!asset) throw refusal(404);
      return reply
        .type(asset.type)
        .header('cache-control', `public, max-age=${YEAR}, immutable`)
        .header('x-content-type-options', 'nosniff')
        .send(asset.content);
    },
  );
}
