import { refusal, type Http } from '@hiorder/http';
import Type from 'typebox';
import type { PhotoFormat } from '../../../application/ports/photo-files.ts';
import type { PhotoVariants } from '../../../application/queries/photo-variants.ts';

const params = Type.Object({
  hash: Type.String({ maxLength: 64 }),
  width: Type.Integer({ minimum: 1, maximum: 10_000 }),
});
const headers = Type.Object({ accept: Type.Optional(Type.String()) });
const picture = {
  description: 'The picture',
  content: { 'image/avif': { schema: {} }, 'image/webp': { schema: {} } },
};

/** AVIF where it is named, WebP for everybody else: all that can show neither are long gone. */
export function formatFor(accept: string | undefined): PhotoFormat {
  const named = (accept ?? '').split(',').map((part) => part.trim().toLowerCase());
  return named.some((part) => /^image\/avif\s*(;|$)/.test(part) && !/;\s*q=0(\.0*)?\s*(;|$)/.test(part))
    ? 'avif'
    : 'webp';
}

/** `GET /media/{hash}/{width}`: a picture is what its hash says, so browsers may keep it for ever. */
export function mediaRoute(http: Http, variants: PhotoVariants): void {
  http.get(
    '/media/:hash/:width',
    {
      schema: { params, headers, response: { 200: picture } },
      config: { auth: 'public', docs: { summary: 'A picture in one size', tags: ['menu'] } },
    },
    async (request, reply) => {
      const { hash, width } = request.params;
      const format = formatFor(request.headers.accept);
      const bytes = await variants({ hash, width, format });
      if (!bytes) throw refusal(404);
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept')
        .header('content-disposition', 'inline')
        .header('x-content-type-options', 'nosniff')
        .type(`image/${format}`)
        .send(bytes);
    },
  );
}
