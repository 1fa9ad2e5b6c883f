import {
  ChangeStore,
  MAY,
  RegisteredStore,
  RegisterStore,
  StoreProfile,
  type Principal,
} from '@hiorder/contracts';
import { EditHeaders, expectedVersion, runOnce, type Http } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import type { changeStore } from '../../../application/change-store.ts';
import type { Stores } from '../../../application/ports/stores.ts';
import type { registerStore } from '../../../application/register-store.ts';
import { problemOf } from './refusals.ts';
import { profileView } from './store-profile.ts';

export interface StoreRoutes {
  readonly stores: Stores;
  readonly unitOfWork: UnitOfWork;
  readonly registerStore: ReturnType<typeof registerStore>;
  readonly changeStore: ReturnType<typeof changeStore>;
}

const tags = ['store'];

export function addStoreRoutes(http: Http, o: StoreRoutes): void {
  http.get(
    '/api/store',
    {
      schema: { response: { 200: StoreProfile } },
      config: { auth: MAY['store.change'], docs: { summary: 'The store’s profile', tags } },
    },
    async (request, reply) => {
      const { store: id } = request.claims as unknown as Principal;
      const store = await o.stores.find(id);
      if (!store) throw problemOf({ code: 'not-found' });
      reply.header('etag', `"${store.version}"`);
      return profileView(store);
    },
  );

  http.patch(
    '/api/store',
    {
      schema: { headers: EditHeaders, body: ChangeStore, response: { 200: StoreProfile } },
      config: {
        ...{ auth: MAY['store.change'], idempotency: 'accepted' },
        docs: { summary: 'Change the store’s profile', tags, problems: { 412: ['stale'] } },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const { store: storeId } = request.claims as unknown as Principal;
        const changed = await o.changeStore(tx, {
          ...{ storeId, changes: request.body },
          expectedVersion: expectedVersion(request.headers['if-match']),
        });
        if (!changed.ok) return problemOf(changed.error);
        const body = profileView(changed.value);
        return { status: 200, body, headers: { etag: `"${body.version}"` } };
      }),
  );

  http.post(
    '/api/stores',
    {
      schema: { body: RegisterStore, response: { 201: RegisteredStore } },
      config: {
        auth: MAY['stores.open'],
        idempotency: 'accepted',
        docs: { summary: 'Open a new store with its owner', tags, problems: { 409: ['email-taken'] } },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const registered = await o.registerStore(tx, request.body);
        if (!registered.ok) return problemOf(registered.error);
        const { store, owner } = registered.value;
        return { status: 201, body: { ...profileView(store), owner } };
      }),
  );
}
