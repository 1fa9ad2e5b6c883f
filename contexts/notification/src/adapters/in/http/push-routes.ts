import {
  LOCALES,
  MAY,
  PushKey,
  PushSubscriptionBody,
  PushSubscriptionView,
  type Principal,
} from '@hiorder/contracts';
import { ProblemError, refusal, wantedLanguage, type Claims, type Http } from '@hiorder/http';
import Type from 'typebox';
import type { PushDesk } from '../../../application/ports/push-desk.ts';
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
          summary: 'Tells this phone of its orders and messages while the app is closed',
          tags,
          problems: { 422: ['push-service-unknown'] },
        },
      },
    },
    async (request) => {
      const { endpoint, keys } = request.body;
      if (!isPushService(endpoint, services)) throw serviceUnknown();
      const locale = wantedLanguage(request.headers['accept-language'], LOCALES) ?? 'ko';
      await desk.subscribe({ ...guestOf(request.claims), endpoint, ...keys, locale });
      return { endpoint, locale };
    },
  );
  http.delete(
    '/api/push-subscriptions',
    {
      schema: { response: { 204: Type.Null() } },
      config: { auth, docs: { summary: 'No more pushes to this phone', tags } },
    },
    async (request, reply) => {
      await desk.unsubscribe(guestOf(request.claims));
      return reply.code(204).send(null);
    },
  );
}

function guestOf(claims: Claims): { guestId: string; storeId: string; tableSessionId: string } {
  const { sub, store, tableSession } = claims as unknown as Principal;
  if (!store || !tableSession) throw refusal(403);
  return { guestId: sub, storeId: store, tableSessionId: tableSession };
}

const serviceUnknown = (): ProblemError =>
  new ProblemError({
    status: 422,
    code: 'push-service-unknown',
    title: 'No push service that we know',
    detail: 'This browser has its notifications sent by a service that this installation does not call',
  });
