import { ChangeOrderingPolicy, MAY, OrderingPolicyView, PauseOrdering } from '@hiorder/contracts';
import { runOnce, type Answer, type Http } from '@hiorder/http';
import Type from 'typebox';
import { policyView } from '../../../application/queries/get-policy.ts';
import type { OrderingPolicy } from '../../../domain/policy/ordering-policy.ts';
import { answerOf, valueOf } from './answers.ts';
import { staffOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const response = { 200: OrderingPolicyView };
const docs = (summary: string, conflicts: readonly 'table-sessions-open'[] = []) =>
  ({ summary, tags: ['policy'], problems: refusals(['store-not-found', ...conflicts]) }) as const;

export function policyRoutes(http: Http, { app }: RouteDependencies): void {
  const shown = (policy: OrderingPolicy): Answer => ({
    status: 200,
    body: policyView(policy, app.clock.now()),
  });

  http.get(
    '/api/ordering-policy',
    { schema: { response }, config: { auth: MAY['policy.see'], docs: docs('How the store takes orders') } },
    async (request) => valueOf(await app.getPolicy(staffOf(request))),
  );

  http.put(
    '/api/ordering-policy',
    {
      schema: { body: ChangeOrderingPolicy, response },
      config: {
        auth: MAY['policy.change'],
        idempotency: 'accepted',
        docs: docs('Change how the store takes orders', ['table-sessions-open']),
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.changePolicy(tx, staffOf(request), request.body), shown),
      ),
  );

  http.post(
    '/api/ordering/pause',
    {
      schema: { body: Type.Optional(PauseOrdering), response },
      config: {
        auth: MAY['ordering.pause'],
        idempotency: 'accepted',
        docs: docs('Take no orders for a while'),
      },
    },
    (request, reply) => {
      const { minutes = null, message } = request.body ?? {};
      const pause = { minutes, message: message?.trim() || null };
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.pauseOrdering(tx, staffOf(request), pause), shown),
      );
    },
  );

  http.post(
    '/api/ordering/resume',
    {
      schema: { body: Type.Optional(Type.Object({})), response },
      config: { auth: MAY['ordering.pause'], idempotency: 'accepted', docs: docs('Take orders again') },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => answerOf(await app.resumeOrdering(tx, staffOf(request)), shown)),
  );
}
