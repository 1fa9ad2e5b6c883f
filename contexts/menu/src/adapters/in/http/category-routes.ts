import {
  ArrangeCategories,
  ArrangeItems,
  CategoryList,
  CategoryView,
  ChangeCategory,
  CreateCategory,
} from '@hiorder/contracts';
import { EditHeaders, expectedVersion, runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import { arrangeCategories } from '../../../application/arrange-categories.ts';
import { arrangeItems } from '../../../application/arrange-items.ts';
import { changeCategory } from '../../../application/change-category.ts';
import { createCategory } from '../../../application/create-category.ts';
import { staffMenu } from '../../../application/queries/staff-menu.ts';
import { retireCategory } from '../../../application/retire-category.ts';
import { categoryView } from '../../../application/views/staff-item.ts';
import { storeOf, valueOf, versioned } from './answer.ts';
import { pageOf, PageQuery } from './page.ts';
import { forManagers, Gone, IdParams, readByStaff, type StaffRoutesDeps } from './staff-routes.ts';

const MoveQuery = Type.Object({
  moveTo: Type.Optional(Type.String({ maxLength: 64, description: 'The category that takes its items' })),
});

export function categoryRoutes(http: Http, deps: StaffRoutesDeps): void {
  readCategories(http, deps);
  addCategory(http, deps);
  renameCategory(http, deps);
  removeCategory(http, deps);
  arrangeAll(http, deps);
  arrangeWithin(http, deps);
}

function readCategories(http: Http, deps: StaffRoutesDeps): void {
  http.get(
    '/api/menu/categories',
    {
      schema: { querystring: PageQuery, response: { 200: CategoryList } },
      config: readByStaff('Categories in the order of the menu'),
    },
    async (request) => pageOf((await staffMenu(deps.reader, storeOf(request))).categories, request.query),
  );
}

function addCategory(http: Http, deps: StaffRoutesDeps): void {
  http.post(
    '/api/menu/categories',
    {
      schema: { body: CreateCategory, response: { 201: CategoryView } },
      config: forManagers('Add a category', { 409: ['menu-full'] }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const command = { storeId: storeOf(request), name: request.body.name };
        const category = valueOf(await createCategory(deps, tx, command));
        return versioned(201, categoryView(category, 0));
      }),
  );
}

function renameCategory(http: Http, deps: StaffRoutesDeps): void {
  http.patch(
    '/api/menu/categories/:id',
    {
      schema: {
        params: IdParams,
        headers: EditHeaders,
        body: ChangeCategory,
        response: { 200: CategoryView },
      },
      config: forManagers('Change a category', { 404: ['category-unknown'], 412: ['stale'] }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const storeId = storeOf(request);
        const changed = await changeCategory(deps, tx, {
          storeId,
          categoryId: request.params.id,
          expectedVersion: expectedVersion(request.headers['if-match']),
          name: request.body.name,
        });
        const category = valueOf(changed);
        const items = await deps.items.placesIn(tx, storeId, category.id);
        return versioned(200, categoryView(category, items.length));
      }),
  );
}

function removeCategory(http: Http, deps: StaffRoutesDeps): void {
  http.delete(
    '/api/menu/categories/:id',
    {
      schema: { params: IdParams, headers: EditHeaders, querystring: MoveQuery, response: { 204: Gone } },
      config: forManagers('Remove a category that is empty, or move its items first', {
        404: ['category-unknown'],
        409: ['category-not-empty'],
        412: ['stale'],
      }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const expected = expectedVersion(request.headers['if-match']);
        const command = {
          storeId: storeOf(request),
          categoryId: request.params.id,
          expectedVersion: expected,
          moveTo: request.query.moveTo,
        };
        valueOf(await retireCategory(deps, tx, command));
        return { status: 204 };
      }),
  );
}

function arrangeAll(http: Http, deps: StaffRoutesDeps): void {
  http.put(
    '/api/menu/categories/order',
    {
      schema: { body: ArrangeCategories, response: { 200: CategoryList } },
      config: forManagers('Put all categories into an order'),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const storeId = storeOf(request);
        const { categoryIds } = request.body;
        const arranged = valueOf(await arrangeCategories(deps, tx, { storeId, categoryIds }));
        const items = [];
        for (const category of arranged) {
          items.push(categoryView(category, (await deps.items.placesIn(tx, storeId, category.id)).length));
        }
        return { status: 200, body: { items } };
      }),
  );
}

function arrangeWithin(http: Http, deps: StaffRoutesDeps): void {
  http.put(
    '/api/menu/categories/:id/items/order',
    {
      schema: { params: IdParams, body: ArrangeItems, response: { 204: Gone } },
      config: forManagers('Put all items of a category into an order', { 404: ['category-unknown'] }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const { itemIds } = request.body;
        const command = { storeId: storeOf(request), categoryId: request.params.id, itemIds };
        valueOf(await arrangeItems(deps, tx, command));
        return { status: 204 };
      }),
  );
}
