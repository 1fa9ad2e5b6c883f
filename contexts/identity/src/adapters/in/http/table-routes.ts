import { AddTable, ChangeTable, MAY, TableCodeList, TableWithCode, type Principal } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { addTable } from '../../../application/add-table.ts';
import type { changeTable } from '../../../application/change-table.ts';
import type { Tables } from '../../../application/ports/tables.ts';
import type { renewTableCode } from '../../../application/renew-table-code.ts';
import type { retireTable } from '../../../application/retire-table.ts';
import type { Table } from '../../../domain/table.ts';
import { problemOf } from './refusals.ts';
import { urlOf } from './table-url.ts';

export interface TableRoutes {
  readonly tables: Tables;
  readonly unitOfWork: UnitOfWork;
  /** Where guests reach the installation; without it, where this request came. */
  readonly publicUrl: string | undefined;
  readonly addTable: ReturnType<typeof addTable>;
  readonly changeTable: ReturnType<typeof changeTable>;
  readonly retireTable: ReturnType<typeof retireTable>;
  readonly renewTableCode: ReturnType<typeof renewTableCode>;
}

const Params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
const tags = ['tables'];
const manage = (summary: string, problems: Record<number, readonly string[]> = {}) =>
  ({ auth: MAY['tables.manage'], docs: { summary, tags, problems } }) as const;
const nameTaken = { 409: ['table-name-taken'] };

const storeOf = (request: FastifyRequest): string => (request.claims as unknown as Principal).store;

export function addTableRoutes(http: Http, o: TableRoutes): void {
  const viewOf: ViewOf = (request, table) => {
    const { id, name, seats, code } = table;
    return { id, name, seats, code, url: urlOf(o, request, table) };
  };

  addRoute(http, o, viewOf);
  changeRoute(http, o, viewOf);
  retireRoute(http, o);
  renewRoute(http, o, viewOf);

  http.get(
    '/api/table-codes',
    {
      schema: { response: { 200: TableCodeList } },
      config: { auth: MAY['tables.see'], docs: { summary: 'All tables with their codes', tags } },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const tables = await o.tables.list(storeOf(request));
      return { items: tables.map((table) => viewOf(request, table)) };
    },
  );
}

type ViewOf = (request: FastifyRequest, table: Table) => TableWithCode;

function addRoute(http: Http, o: TableRoutes, viewOf: ViewOf): void {
  http.post(
    '/api/tables',
    {
      schema: { body: AddTable, response: { 201: TableWithCode } },
      config: { ...manage('Add a table', nameTaken), idempotency: 'accepted' },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const added = await o.addTable(tx, { ...request.body, storeId: storeOf(request) });
        if (!added.ok) return problemOf(added.error);
        return { status: 201, body: viewOf(request, added.value) };
      }),
  );
}

function changeRoute(http: Http, o: TableRoutes, viewOf: ViewOf): void {
  http.patch(
    '/api/tables/:id',
    {
      schema: { params: Params, body: ChangeTable, response: { 200: TableWithCode } },
      config: manage('Rename a table, change its seats or its place', nameTaken),
    },
    async (request) => {
      const change = { ...request.body, storeId: storeOf(request), tableId: request.params.id };
      const changed = await o.unitOfWork.transaction((tx) => o.changeTable(tx, change));
      if (!changed.ok) throw problemOf(changed.error);
      return viewOf(request, changed.value);
    },
  );
}

function retireRoute(http: Http, o: TableRoutes): void {
  http.delete(
    '/api/tables/:id',
    {
      schema: { params: Params, response: { 204: Type.Null({ description: 'It is gone' }) } },
      config: manage('Take a table off the floor', { 409: ['table-occupied'] }),
    },
    async (request, reply) => {
      const which = { storeId: storeOf(request), tableId: request.params.id };
      const retired = await o.unitOfWork.transaction((tx) => o.retireTable(tx, which));
      if (!retired.ok) throw problemOf(retired.error);
      return reply.code(204).send(null);
    },
  );
}

function renewRoute(http: Http, o: TableRoutes, viewOf: ViewOf): void {
  http.post(
    '/api/tables/:id/qr/renew',
    {
      schema: { params: Params, response: { 200: TableWithCode } },
      config: { ...manage('Give a table a new code'), idempotency: 'accepted' },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const which = { storeId: storeOf(request), tableId: request.params.id };
        const renewed = await o.renewTableCode(tx, which);
        if (!renewed.ok) return problemOf(renewed.error);
        return { status: 200, body: viewOf(request, renewed.value) };
      }),
  );
}
