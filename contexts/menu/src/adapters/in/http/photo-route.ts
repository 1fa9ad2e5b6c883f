import { MAY, StaffMenuItem } from '@hiorder/contracts';
import multipart from '@fastify/multipart';
import { ProblemError, type Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import { developPhoto, replacePhoto } from '../../../application/replace-photo.ts';
import { itemAnswer, storeOf, valueOf } from './answer.ts';
import { etagOf, expectedVersion } from './conditions.ts';
import { problemOf } from './problem-of-refusal.ts';
import { EditHeaders, IdParams, type StaffRoutesDeps } from './staff-routes.ts';

const MOST_BYTES = 10 * 1024 * 1024;
/** Borders and headers of a multipart body. */
const WRAPPING = 64 * 1024;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/octet-stream'];

export function photoRoute(http: Http, deps: StaffRoutesDeps & { unitOfWork: UnitOfWork }): void {
  // In a scope of its own: no other route takes such bodies.
  void http.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: MOST_BYTES, files: 1, fields: 5, parts: 6 } });
    scope.addContentTypeParser(PICTURES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.put<{ Params: { id: string }; Headers: { 'if-match'?: string } }>(
      '/api/menu/items/:id/photo',
      {
        bodyLimit: MOST_BYTES + WRAPPING,
        schema: { params: IdParams, headers: EditHeaders, response: { 200: StaffMenuItem } },
        config: {
          auth: MAY['menu.manage'],
          docs: {
            summary: 'Replace the photo of an item',
            description: 'JPEG, PNG, WebP or AVIF up to 10 MB, as the body or as a file in a form.',
            tags: ['menu for staff'],
            consumes: [...PICTURES, 'multipart/form-data'],
            problems: {
              400: ['photo-unreadable', 'photo-too-many-pixels'],
              404: ['item-unknown'],
              412: ['stale'],
              413: ['body-too-large'],
              415: ['photo-unsupported'],
              503: ['store-not-ready'],
            },
          },
        },
      },
      async (request, reply) => {
        const command = {
          storeId: storeOf(request),
          itemId: request.params.id,
          expectedVersion: expectedVersion(request.headers['if-match']),
        };
        const upload = await uploadOf(request);
        const photo = valueOf(await developPhoto(deps, upload));
        const { status, body } = await deps.unitOfWork.transaction(async (tx) => {
          const onSale = valueOf(await replacePhoto(deps, tx, { ...command, photo }));
          return itemAnswer(deps, tx, { status: 200, onSale });
        });
        const item = body as StaffMenuItem;
        return reply.code(status).header('etag', etagOf(item.version)).send(item);
      },
    );
  });
}

/** The picture, sent as the body itself or as the first file of a form. */
async function uploadOf(request: FastifyRequest): Promise<Uint8Array> {
  if (!request.isMultipart()) {
    const { body } = request;
    if (!(body instanceof Uint8Array) || body.length === 0) throw problemOf({ code: 'photo-unsupported' });
    if (body.length > MOST_BYTES) throw tooLarge();
    return body;
  }
  const file = await request.file();
  if (!file) throw problemOf({ code: 'photo-unsupported' });
  const bytes = await file.toBuffer();
  if (file.file.truncated) throw tooLarge();
  return bytes;
}

const tooLarge = (): ProblemError =>
  new ProblemError({
    status: 413,
    code: 'body-too-large',
    title: 'Photos are at most 10 MB',
    detail: 'Make it smaller first.',
    extra: { most: MOST_BYTES },
  });
