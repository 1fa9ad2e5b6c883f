import { Menu, MenuItem } from '@hiorder/contracts';
import { noneMatch, ProblemError, wantedLanguage, type Http } from '@hiorder/http';
import { LOCALES } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Popularity } from '../../../application/ports/popularity.ts';
import type { GuestMenus, Rendering } from '../../../application/queries/guest-menu.ts';

const headers = Type.Object({
  'accept-language': Type.Optional(
    Type.String({ description: 'ko, en, ja or zh; anything else: the store’s' }),
  ),
  'if-none-match': Type.Optional(Type.String()),
});
const storeParams = Type.Object({ storeId: Type.String({ maxLength: 64 }) });
const itemParams = Type.Object({
  storeId: Type.String({ maxLength: 64 }),
  itemId: Type.String({ maxLength: 64 }),
});
const unchanged = Type.Null({ description: 'What you have is still right' });

/** The menu as guests read it. It hangs on the wall of the restaurant: no token is asked for. */
export function guestMenuRoutes(http: Http, menus: GuestMenus, popularity: Popularity): void {
  http.get(
    '/api/stores/:storeId/menu',
    {
      schema: { params: storeParams, headers, response: { 200: Menu, 304: unchanged } },
      config: {
        auth: 'public',
        docs: { summary: 'The menu', tags: ['menu'], problems: { 404: ['store-unknown'] } },
      },
    },
    async (request, reply) => {
      const menu = await renderingFor(menus, request.params.storeId, request.headers['accept-language']);
      if (answeredUnchanged(request, reply, menu)) return reply;
      // Rendered once for everybody, so it goes out as it is.
      return (reply as FastifyReply).type('application/json; charset=utf-8').send(menu.json);
    },
  );

  http.get(
    '/api/stores/:storeId/menu/items/:itemId',
    {
      schema: { params: itemParams, headers, response: { 200: MenuItem, 304: unchanged } },
      config: {
        auth: 'public',
        docs: {
          summary: 'One item of the menu',
          tags: ['menu'],
          problems: { 404: ['store-unknown', 'item-unknown'] },
        },
      },
    },
    async (request, reply) => {
      const { storeId, itemId } = request.params;
      const menu = await renderingFor(menus, storeId, request.headers['accept-language']);
      const item = menu.item(itemId);
      if (!item)
        throw new ProblemError({
          status: 404,
          code: 'item-unknown',
          title: 'There is no such item',
          detail: 'Look at the menu again.',
        });
      const counted = await popularity.of(storeId, itemId);
      const etag = `${menu.etag.slice(0, -1)}.${counted.orderCount}.${counted.rank ?? 0}"`;
      if (answeredUnchanged(request, reply, { language: menu.language, etag })) return reply;
      return reply.send({ ...item, ...counted });
    },
  );
}

async function renderingFor(
  menus: GuestMenus,
  storeId: string,
  acceptLanguage: string | undefined,
): Promise<Rendering> {
  const rendering = await menus.of(storeId, wantedLanguage(acceptLanguage, LOCALES));
  if (rendering) return rendering;
  throw new ProblemError({
    status: 404,
    code: 'store-unknown',
    title: 'There is no such store',
    detail: 'Scan the code on the table.',
  });
}

/** Says what the answer is about, and answers 304 when the client has it already. */
function answeredUnchanged(
  request: FastifyRequest,
  reply: FastifyReply,
  menu: Pick<Rendering, 'etag' | 'language'>,
): boolean {
  void reply
    .header('etag', menu.etag)
    .header('vary', 'Accept-Language')
    .header('content-language', menu.language === 'zh' ? 'zh-Hans' : menu.language)
    // Kept, but asked about each time: a sold-out dish must not look orderable.
    .header('cache-control', 'public, no-cache');
  if (!noneMatch(request.headers['if-none-match'], menu.etag)) return false;
  void reply.code(304).send();
  return true;
}
