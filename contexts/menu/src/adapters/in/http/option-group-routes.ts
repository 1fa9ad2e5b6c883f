import { SharedOptionGroup, SharedOptionGroupList, WriteSharedOptionGroup } from '@hiorder/contracts';
import { EditHeaders, expectedVersion, runOnce, type Answer, type Http } from '@hiorder/http';
import type { Transaction } from '@hiorder/kernel';
import Type from 'typebox';
import { sharedGroups } from '../../../application/queries/shared-groups.ts';
import { removeSharedGroup } from '../../../application/remove-shared-group.ts';
import { sharedGroupView } from '../../../application/views/shared-group.ts';
import {
  changeSharedGroup,
  createSharedGroup,
  type SharedGroupWithUse,
} from '../../../application/write-shared-group.ts';
import { storeOf, valueOf, versioned } from './answer.ts';
import { forManagers, Gone, IdParams, readByStaff, type StaffRoutesDeps } from './staff-routes.ts';

const RemoveQuery = Type.Object({
  leaveCopies: Type.Optional(
    Type.Boolean({ description: 'Items that have it keep it as their own; else it has to be in none' }),
  ),
});

/** Groups of options that items have in common. */
export function optionGroupRoutes(http: Http, deps: StaffRoutesDeps): void {
  const answer = async (tx: Transaction, status: number, written: SharedGroupWithUse): Promise<Answer> => {
    const store = await deps.stores.lock(tx, written.group.storeId);
    return versioned(status, sharedGroupView(written, store!.currency));
  };

  http.get(
    '/api/menu/option-groups',
    {
      schema: { response: { 200: SharedOptionGroupList } },
      config: readByStaff('Groups of options that items have in common'),
    },
    async (request) => ({ items: await sharedGroups(deps.reader, storeOf(request)) }),
  );

  http.post(
    '/api/menu/option-groups',
    {
      schema: { body: WriteSharedOptionGroup, response: { 201: SharedOptionGroup } },
      config: forManagers('Write a group of options for several items', { 409: ['menu-full'] }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const command = { storeId: storeOf(request), draft: request.body };
        return answer(tx, 201, valueOf(await createSharedGroup(deps, tx, command)));
      }),
  );

  changes(http, deps, answer);
}

function changes(
  http: Http,
  deps: StaffRoutesDeps,
  answer: (tx: Transaction, status: number, written: SharedGroupWithUse) => Promise<Answer>,
): void {
  const problems = { 404: ['option-group-unknown'], 412: ['stale'] };
  http.patch(
    '/api/menu/option-groups/:id',
    {
      schema: {
        ...{ params: IdParams, headers: EditHeaders, body: WriteSharedOptionGroup },
        response: { 200: SharedOptionGroup },
      },
      config: forManagers('Change a group of options in all items that have it', problems),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const expected = expectedVersion(request.headers['if-match']);
        const which = { storeId: storeOf(request), groupId: request.params.id, expectedVersion: expected };
        const changed = await changeSharedGroup(deps, tx, { ...which, draft: request.body });
        return answer(tx, 200, valueOf(changed));
      }),
  );

  http.delete(
    '/api/menu/option-groups/:id',
    {
      schema: { params: IdParams, headers: EditHeaders, querystring: RemoveQuery, response: { 204: Gone } },
      config: forManagers('Remove a group of options that items have in common', {
        ...problems,
        409: ['option-group-in-use'],
      }),
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const expected = expectedVersion(request.headers['if-match']);
        const which = { storeId: storeOf(request), groupId: request.params.id, expectedVersion: expected };
        const { leaveCopies = false } = request.query;
        valueOf(await removeSharedGroup(deps, tx, { ...which, leaveCopies }));
        return { status: 204 };
      }),
  );
}
