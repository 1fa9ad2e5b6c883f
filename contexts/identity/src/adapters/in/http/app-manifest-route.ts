import { AppManifest } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import type { Stores } from '../../../application/ports/stores.ts';
import type { Store } from '../../../domain/store.ts';
import { problemOf } from './refusals.ts';

/** A renamed store shows on the phones that ask again a little later. */
const MINUTES = 5;
const TYPE = 'application/manifest+json';
const answer = { description: 'The manifest', content: { [TYPE]: { schema: AppManifest } } };
const Params = Type.Object({ storeId: Type.String({ minLength: 1, maxLength: 64 }) });

/** The guests' app as a phone installs it: under its store's name and colour. */
export function addAppManifestRoute(http: Http, stores: Stores): void {
  http.get(
    '/api/stores/:storeId/app.webmanifest',
    {
      schema: { params: Params, response: { 200: answer } },
      config: {
        auth: 'public',
        docs: { summary: 'The guests’ app, as a phone installs it', tags: ['store'] },
      },
    },
    async (request, reply) => {
      const store = await stores.find(request.params.storeId);
      if (!store) throw problemOf({ code: 'not-found' });
      void reply.header('cache-control', `public, max-age=${MINUTES * 60}`);
      return (reply as FastifyReply).type(`${TYPE}; charset=utf-8`).send(JSON.stringify(manifestOf(store)));
    },
  );
}

/**
 * It starts where its guest sits, which the phone knows, and not with the table's code: who opens it at home the day
 * after is asked to scan, and does not sit down among strangers.
 */
const manifestOf = ({ id, name, locale, accent }: Store): AppManifest => ({
  id: `/?store=${id}`,
  ...{ name, short_name: name, lang: locale },
  ...{ start_url: '/', scope: '/', display: 'standalone' },
  ...{ theme_color: accent, background_color: '#ffffff' },
  icons: [
    { src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
});
