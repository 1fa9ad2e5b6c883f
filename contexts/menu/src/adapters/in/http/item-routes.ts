import {
  ChangeMenuItem,
  CreateMenuItem,
  SellOutOption,
  StaffMenuItem,
  StaffMenuItemList,
} from '@hiorder/contracts';
import {
  EditHeaders,
  expectedVersion,
  invalidRequest,
  ProblemError,
  runOnce,
  type Http,
} from '@hiorder/http';
import Type from 'typebox';
import { changeItem } from '../../../application/change-item.ts';
import { createItem } from '../../../application/create-item.ts';
import { staffMenu } from '../../../application/queries/staff-menu.ts';
import { retireItem } from '../../../application/retire-item.ts';
import { sellOutOption, type SoldOutUntil } from '../../../application/sell-out-option.ts';
import { itemAnswer, storeOf, valueOf } from './answer.ts';
import { etagOf } from './conditions.ts';
import { pageOf, PageQuery } from './page.ts';
import { problemOf } from './problem-of-refusal.ts';
import { forManagers, forStaff, Gone, IdParams, readByStaff, type StaffRoutesDeps } from './staff-routes.ts';

const ItemsQuery = Type.Object({
  ...PageQuery.properties,
  categoryId: Type.Optional(Type.String({ maxLength: 64 })),
});

export function itemRoutes(http: Http, deps: StaffRoutesDeps): void {
  readItems(http, deps);
  editItems(http, deps);
  sellOutOptions(http, deps);
}

const OptionParams = Type.Object({ ...IdParams.properties, optionId: Type.String({ maxLength: 64 }) });

function sellOutOptions(http: Http, deps: StaffRoutesDeps): void {
  http.put(
    '/api/menu/items/:id/options/:optionId/sold-out',
    {
      schema: { params: OptionParams, body: SellOutOption, response: { 200: StaffMenuItem } },
      config: forStaff('An option has run out, or is there again', {
        404: ['item-unknown', 'option-unknown'],
      }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const { id: itemId, optionId } = request.params;
        const { soldOut } = request.body;
        const until = untilOf(request.body);
        const command = { storeId: storeOf(request), itemId, optionId, soldOut, until };
        return itemAnswer(deps, tx, { status: 200, onSale: valueOf(await sellOutOption(deps, tx, command)) });
      }),
  );
}

/** @throws ProblemError for a moment that is none, or that stands beside another end. */
function untilOf({ until, untilClosing }: SellOutOption): SoldOutUntil {
  if (until === undefined || until === null) return untilClosing ? 'closing' : null;
  const at = new Date(until);
  if (untilClosing || Number.isNaN(at.getTime()))
    throw new ProblemError(invalidRequest([{ code: 'invalid', path: '/until' }]));
  return at;
}

function readItems(http: Http, deps: StaffRoutesDeps): void {
  http.get(
    '/api/menu/items',
    {
      schema: { querystring: ItemsQuery, response: { 200: StaffMenuItemList } },
      config: readByStaff('Items on sale in the order of the menu'),
    },
    async (request) => {
      const { categoryId, ...page } = request.query;
      const { items } = await staffMenu(deps.reader, storeOf(request));
      const wanted =
        categoryId === undefined ? items : items.filter((item) => item.categoryId === categoryId);
      return pageOf(wanted, page);
    },
  );

  http.get(
    '/api/menu/items/:id',
    {
      schema: { params: IdParams, response: { 200: StaffMenuItem } },
      config: readByStaff('One item in all languages', { 404: ['item-unknown'] }),
    },
    async (request, reply) => {
      const { items } = await staffMenu(deps.reader, storeOf(request));
      const item = items.find(({ id }) => id === request.params.id);
      if (!item) throw problemOf({ code: 'item-unknown' });
      return reply.header('etag', etagOf(item.version)).send(item);
    },
  );
}

function editItems(http: Http, deps: StaffRoutesDeps): void {
  http.post(
    '/api/menu/items',
    {
      schema: { body: CreateMenuItem, response: { 201: StaffMenuItem } },
      config: forManagers('Put an item on sale', { 409: ['menu-full'] }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const storeId = storeOf(request);
        const created = valueOf(await createItem(deps, tx, { storeId, draft: request.body }));
        return itemAnswer(deps, tx, { status: 201, onSale: created });
      }),
  );

  http.patch(
    '/api/menu/items/:id',
    {
      schema: {
        params: IdParams,
        headers: EditHeaders,
        body: ChangeMenuItem,
        response: { 200: StaffMenuItem },
      },
      config: forManagers('Change an item', { 404: ['item-unknown'], 412: ['stale'] }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const changed = await changeItem(deps, tx, {
          storeId: storeOf(request),
          itemId: request.params.id,
          expectedVersion: expectedVersion(request.headers['if-match']),
          draft: request.body,
        });
        return itemAnswer(deps, tx, { status: 200, onSale: valueOf(changed) });
      }),
  );

  http.delete(
    '/api/menu/items/:id',
    {
      schema: { params: IdParams, headers: EditHeaders, response: { 204: Gone } },
      config: forManagers('Take an item off the menu', { 404: ['item-unknown'], 412: ['stale'] }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const expected = expectedVersion(request.headers['if-match']);
        const command = { storeId: storeOf(request), itemId: request.params.id, expectedVersion: expected };
        valueOf(await retireItem(deps, tx, command));
        return { status: 204 };
      }),
  );
}
