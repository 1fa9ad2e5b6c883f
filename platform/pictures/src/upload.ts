import multipart from '@fastify/multipart';
import { ProblemError, type Http } from '@hiorder/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PictureRefusal } from './redraw.ts';

const MOST_BYTES = 10 * 1024 * 1024;
/** Borders and headers of a multipart body. */
const WRAPPING = 64 * 1024;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/octet-stream'];

/** What a route that takes a picture says of itself. */
export const PICTURE_UPLOAD = {
  bodyLimit: MOST_BYTES + WRAPPING,
  docs: {
    description: 'JPEG, PNG, WebP or AVIF up to 10 MB, as the body or as a file in a form.',
    consumes: [...PICTURES, 'multipart/form-data'],
  },
  problems: {
    400: ['photo-unreadable', 'photo-too-many-pixels'],
    413: ['body-too-large'],
    415: ['photo-unsupported'],
  },
} as const;

/** Routes of a scope of their own: no others take such bodies. */
export function takingPictures(http: Http, addRoutes: (scope: FastifyInstance) => void): void {
  void http.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: MOST_BYTES, files: 1, fields: 5, parts: 6 } });
    scope.addContentTypeParser(PICTURES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    addRoutes(scope);
  });
}

/** The picture, sent as the body itself or as the first file of a form. */
export async function pictureOf(request: FastifyRequest): Promise<Uint8Array> {
  if (!request.isMultipart()) {
    const { body } = request;
    if (!(body instanceof Uint8Array) || body.length === 0)
      throw problemOfPicture({ code: 'photo-unsupported' });
    if (body.length > MOST_BYTES) throw tooLarge();
    return body;
  }
  const file = await request.file();
  if (!file) throw problemOfPicture({ code: 'photo-unsupported' });
  const bytes = await file.toBuffer();
  if (file.file.truncated) throw tooLarge();
  return bytes;
}

const tooLarge = (): ProblemError =>
  new ProblemError({
    status: 413,
    code: 'body-too-large',
    title: 'Pictures are at most 10 MB',
    detail: 'Make it smaller first.',
    extra: { most: MOST_BYTES },
  });

/** How a refusal looks from outside. */
export function problemOfPicture(refusal: PictureRefusal): ProblemError {
  const { code } = refusal;
  switch (code) {
    case 'photo-unsupported':
      return new ProblemError({
        ...{ status: 415, code, title: 'Pictures are JPEG, PNG, WebP or AVIF' },
        detail: 'This file is something else, whatever its name says.',
      });
    case 'photo-unreadable':
      return new ProblemError({
        ...{ status: 400, code, title: 'This picture is damaged' },
        detail: 'It cannot be opened. Save it again, or choose another.',
      });
    case 'photo-too-many-pixels':
      return new ProblemError({
        status: 400,
        code,
        title: 'This picture has too many pixels',
        detail: `At most ${refusal.most} are allowed. Make it smaller first.`,
        extra: { most: refusal.most },
      });
  }
}
