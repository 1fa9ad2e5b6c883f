import { MAY, StoreProfile, type Principal } from '@hiorder/contracts';
import { noneMatch, type Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import { PICTURE_UPLOAD, pictureOf, problemOfPicture, takingPictures } from '@hiorder/pictures/upload';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { changeLogo } from '../../../application/change-logo.ts';
import type { DevelopedLogo, LogoStudio } from '../../../application/ports/logo-studio.ts';
import type { StoreLogos } from '../../../application/ports/store-logos.ts';
import { problemOf } from './refusals.ts';
import { profileView } from './store-profile.ts';

export interface LogoRoutes {
  readonly logos: StoreLogos;
  readonly logoStudio: LogoStudio;
  readonly unitOfWork: UnitOfWork;
  readonly changeLogo: ReturnType<typeof changeLogo>;
}

const tags = ['store'];
const Params = Type.Object({
  storeId: Type.String({ minLength: 1, maxLength: 64 }),
  hash: Type.String({ maxLength: 64 }),
});
const Headers = Type.Object({ 'if-none-match': Type.Optional(Type.String()) });
const picture = { description: 'The logo', content: { 'image/png': { schema: {} } } };
const unchanged = Type.Null({ description: 'It is what you have' });
const YEAR = 31_536_000;

/** A store's logo: its owner gives it one, or takes it away; everybody may see it. */
export function addLogoRoutes(http: Http, o: LogoRoutes): void {
  const change = async (request: FastifyRequest, developed: DevelopedLogo | null) => {
    const { store: storeId } = request.claims as unknown as Principal;
    const changed = await o.unitOfWork.transaction((tx) => o.changeLogo(tx, { storeId, developed }));
    if (!changed.ok) throw problemOf(changed.error);
    return profileView(changed.value);
  };

  const { bodyLimit, docs, problems } = PICTURE_UPLOAD;
  const summary = 'Give the store a logo, in the place of any other';
  takingPictures(http, (scope) =>
    scope.put(
      '/api/store/logo',
      {
        bodyLimit,
        schema: { response: { 200: StoreProfile } },
        config: { auth: MAY['store.change'], docs: { ...docs, summary, tags, problems } },
      },
      async (request) => {
        const developed = await o.logoStudio.develop(await pictureOf(request));
        if (!developed.ok) throw problemOfPicture(developed.error);
        return change(request, developed.value);
      },
    ),
  );

  http.delete(
    '/api/store/logo',
    {
      schema: { response: { 204: Type.Null({ description: 'There is none now' }) } },
      config: { auth: MAY['store.change'], docs: { summary: 'Take the store’s logo away', tags } },
    },
    async (request, reply) => {
      await change(request, null);
      return reply.code(204).send(null);
    },
  );

  http.get(
    '/api/stores/:storeId/logo/:hash',
    {
      schema: { params: Params, headers: Headers, response: { 200: picture, 304: unchanged } },
      config: { auth: 'public', docs: { summary: 'A store’s logo', tags } },
    },
    async (request, reply) => {
      const { storeId, hash } = request.params;
      const png = await o.logos.find(storeId, hash);
      if (!png) throw problemOf({ code: 'not-found' });
      const etag = `"${hash}"`;
      void reply
        .header('etag', etag)
        .header('cache-control', `public, max-age=${YEAR}, immutable`)
        .header('x-content-type-options', 'nosniff');
      if (noneMatch(request.headers['if-none-match'], etag)) return reply.code(304).send(null);
      return (reply as FastifyReply).type('image/png').send(png);
    },
  );
}
