import {
  isGuest,
  LOCALES,
  MAY,
  PushDevice,
  PushKey,
  PushSubscriptionBody,
  PushSubscriptionView,
  type Principal,
} from '@hiorder/contracts';
import { ProblemError, refusal, wantedLanguage, type Claims, type Http } from '@hiorder/http';
import Type from 'typebox';
import type { PushDesk, PushSubscriber } from '../../../application/ports/push-desk.ts';
import { isPushService } from '../../../domain/push-services.ts';

export interface PushRouteDependencies {
  readonly desk: PushDesk;
  readonly services: readonly string[];
  publicKey(): Promise<string>;
}

const auth = MAY['push.receive'];
const tags = ['live'];

/** Who wants to be told while the app is closed. */
export function pushRoutes(http: Http, { desk, services, publicKey }: PushRouteDependencies): void {
  http.get(
    '/api/push-key',
    {
      schema: { response: { 200: PushKey } },
      config: { auth, docs: { summary: 'With what a browser subscribes to pushes', tags } },
    },
    async () => ({ publicKey: await publicKey() }),
  );
  http.put(
    '/api/push-subscriptions',
    {
      schema: { body: PushSubscriptionBody, response: { 200: PushSubscriptionView } },
      config: {
        auth,
        docs: {
          summary:
            'Tells this device while the app is closed: a guest of their order, staff of new orders, calls and messages',
          tags,
          problems: { 422: ['push-service-unknown'] },
        },
      },
    },
    async (request) => {
      const { endpoint, keys } = request.body;
      if (!isPushService(endpoint, services)) throw serviceUnknown();
      const locale = wantedLanguage(request.headers['accept-language'], LOCALES) ?? 'ko';
      await desk.subscribe({ ...subscriberOf(request.claims), endpoint, ...keys, locale });
      return { endpoint, locale };
    },
  );
  http.delete(
    '/api/push-subscriptions',
    {
      schema: { querystring: PushDevice, response: { 204: Type.Null() } },
      config: { auth, docs: { summary: 'No more pushes to this device, or to none of the caller’s', tags } },
    },
    async (request, reply) => {
      await desk.unsubscribe(subscriberOf(request.claims).who, request.query.endpoint ?? null);
      return reply.code(204).send(null);
    },
  );
}

function subscriberOf(claims: Claims): Pick<PushSubscriber, 'who' | 'storeId'> {
  const { sub, role, store, tableSession, standing = null } = claims as unknown as Principal;
  if (!store) throw refusal(403);
  if (!isGuest(role)) return { storeId: store, who: { kind: 'staff', staffId: sub, standing } };
  if (!tableSession) throw refusal(403);
  return { storeId: store, who: { kind: 'guest', guestId: sub, tableSessionId: tableSession } };
}

const serviceUnknown = (): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'push-service-unknown',
    title: 'No push service that we know',
    detail: 'This browser has its notifications sent by a service that this installation does not call',
  });
