import { Id, MAY, TableDetail, TableList, type Principal } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import Type from 'typebox';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { listTables } from '../../../application/queries/list-tables.ts';
import { showTable } from '../../../application/queries/show-table.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { tableNotFound } from './problems.ts';

const Query = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);

export function tableRoutes(http: Http, deps: OperationsDependencies): void {
  http.get(
    '/api/tables',
    {
      schema: { querystring: Query, response: { 200: TableList } },
      config: { auth: MAY['tables.see'], docs: { summary: 'The table board', tags: ['tables'] } },
    },
    async (request) => {
      const { limit = 500, cursor } = request.query;
      const { items, next } = await listTables(deps, {
        storeId: storeOf(request),
        limit,
        ...(cursor !== undefined && { after: afterOf(cursor) }),
      });
      return { items, ...(next && { nextCursor: cursorOf(next.position, next.tableId) }) };
    },
  );

  http.get(
    '/api/tables/:id',
    {
      schema: { params: Type.Object({ id: Id }), response: { 200: TableDetail } },
      config: {
        auth: MAY['tables.see'],
        docs: {
          summary: 'A table with its orders and bill',
          tags: ['tables'],
          problems: { 404: ['table-not-found'] },
        },
      },
    },
    async (request) => {
      const detail = await showTable(deps, { storeId: storeOf(request), tableId: request.params.id });
      if (!detail) throw tableNotFound();
      return detail;
    },
  );
}

const storeOf = (request: { claims: unknown }): string => (request.claims as Principal).store;

function afterOf(cursor: string): { position: number; tableId: string } {
  const [position, tableId] = placeOf(cursor, ['number', 'string']) as [number, string];
  return { position: Math.trunc(position), tableId };
}
