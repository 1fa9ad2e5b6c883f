import { MAY, StaffMenuItem } from '@hiorder/contracts';
import { EditHeaders, expectedVersion, type Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import { PICTURE_UPLOAD, pictureOf, takingPictures } from '@hiorder/pictures/upload';
import { developPhoto, replacePhoto } from '../../../application/replace-photo.ts';
import { itemAnswer, storeOf, valueOf } from './answer.ts';
import { etagOf } from './conditions.ts';
import { IdParams, type StaffRoutesDeps } from './staff-routes.ts';

export function photoRoute(http: Http, deps: StaffRoutesDeps & { unitOfWork: UnitOfWork }): void {
  const { bodyLimit, docs, problems } = PICTURE_UPLOAD;
  takingPictures(http, (scope) =>
    scope.put<{ Params: { id: string }; Headers: { 'if-match'?: string } }>(
      '/api/menu/items/:id/photo',
      {
        bodyLimit,
        schema: { params: IdParams, headers: EditHeaders, response: { 200: StaffMenuItem } },
        config: {
          auth: MAY['menu.manage'],
          docs: {
            ...docs,
            summary: 'Replace the photo of an item',
            tags: ['menu for staff'],
            problems: { ...problems, 404: ['item-unknown'], 412: ['stale'], 503: ['store-not-ready'] },
          },
        },
      },
      async (request, reply) => {
        const command = {
          storeId: storeOf(request),
          itemId: request.params.id,
          expectedVersion: expectedVersion(request.headers['if-match']),
        };
        const photo = valueOf(await developPhoto(deps, await pictureOf(request)));
        const { status, body } = await deps.unitOfWork.transaction(async (tx) => {
          const onSale = valueOf(await replacePhoto(deps, tx, { ...command, photo }));
          return itemAnswer(deps, tx, { status: 200, onSale });
        });
        const item = body as StaffMenuItem;
        return reply.code(status).header('etag', etagOf(item.version)).send(item);
      },
    ),
  );
}
