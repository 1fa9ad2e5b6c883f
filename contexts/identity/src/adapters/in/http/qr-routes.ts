import { MAY, QrSheetQuery, type Principal } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { QrSheet, QrSheets } from '../../../application/ports/qr-sheets.ts';
import type { StoreLogos } from '../../../application/ports/store-logos.ts';
import type { Stores } from '../../../application/ports/stores.ts';
import type { Tables } from '../../../application/ports/tables.ts';
import type { Store } from '../../../domain/store.ts';
import type { Table } from '../../../domain/table.ts';
import { problemOf } from './refusals.ts';
import { urlOf } from './table-url.ts';

export interface QrRoutes {
  readonly tables: Tables;
  readonly stores: Stores;
  readonly logos: StoreLogos;
  readonly qrSheets: QrSheets;
  readonly publicUrl: string | undefined;
}

const Params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
const config = (summary: string, problems: Record<number, readonly string[]> = {}) =>
  ({ auth: MAY['tables.see'], docs: { summary, tags: ['tables'], problems } }) as const;

const file = (description: string, type: string) => ({ description, content: { [type]: { schema: {} } } });

const storeOf = (request: FastifyRequest): string => (request.claims as unknown as Principal).store;

const cardOf = (o: QrRoutes, request: FastifyRequest, table: Table) => ({
  name: table.name,
  url: urlOf(o, request, table),
});

/** With its logo, unless that has been taken away this moment. */
async function storeOnCard({ logos }: QrRoutes, { logo, ...store }: Store): Promise<QrSheet['store']> {
  const png = logo && (await logos.find(store.id, logo.hash));
  return { ...store, ...(logo && png && { logo: { ...logo, png } }) };
}

/** The tables' codes as pictures: whoever has one may sit down there, so nobody keeps a copy. */
export function addQrRoutes(http: Http, o: QrRoutes): void {
  http.get(
    '/api/tables/:id/qr.svg',
    {
      schema: { params: Params, response: { 200: file('The card', 'image/svg+xml') } },
      config: config('A table’s card with its QR code as SVG'),
    },
    async (request, reply) => {
      const storeId = storeOf(request);
      const [store, table] = await Promise.all([
        o.stores.find(storeId),
        o.tables.find(storeId, request.params.id),
      ]);
      if (!store || !table) throw problemOf({ code: 'not-found' });
      const svg = await o.qrSheets.picture({
        store: await storeOnCard(o, store),
        table: cardOf(o, request, table),
      });
      return reply.type('image/svg+xml').header('cache-control', 'no-store').send(svg);
    },
  );

  http.get(
    '/api/tables/qr-sheet.pdf',
    {
      schema: { querystring: QrSheetQuery, response: { 200: file('The pages', 'application/pdf') } },
      config: config('All tables’ QR codes on A4 pages, to print and cut', { 409: ['no-tables'] }),
    },
    async (request, reply) => {
      const storeId = storeOf(request);
      const [store, tables] = await Promise.all([o.stores.find(storeId), o.tables.list(storeId)]);
      if (!store) throw problemOf({ code: 'not-found' });
      if (tables.length === 0) throw problemOf({ code: 'no-tables' });
      const pdf = await o.qrSheets.print({
        store: await storeOnCard(o, store),
        tables: tables.map((table) => cardOf(o, request, table)),
        layout: request.query.layout ?? '2x3',
      });
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'inline; filename="table-qr-codes.pdf"')
        .send(pdf);
    },
  );
}
