import { HoldCategories, LengthenWait, MAY, OrderingPolicyView } from '@hiorder/contracts';
import { runOnce, type Answer, type Http } from '@hiorder/http';
import Type from 'typebox';
import { policyView } from '../../../application/queries/get-policy.ts';
import type { OrderingPolicy } from '../../../domain/policy/ordering-policy.ts';
import { answerOf } from './answers.ts';
import { staffOf } from './caller.ts';
import { refusals } from './documented-refusals.ts';
import type { RouteDependencies } from './dependencies.ts';

const response = { 200: OrderingPolicyView };
const nothing = { schema: { body: Type.Optional(Type.Object({})), response } };
const config = (summary: string) =>
  ({
    auth: MAY['ordering.pause'],
    idempotency: 'accepted',
    docs: { summary, tags: ['policy'], problems: refusals(['store-not-found']) },
  }) as const;

/** Softer steps than a pause. Each holds for `minutes`, or until it is taken back. */
export function easingRoutes(http: Http, { app }: RouteDependencies): void {
  const shown = (policy: OrderingPolicy): Answer => ({
    status: 200,
    body: policyView(policy, app.clock.now()),
  });

  http.post(
    '/api/ordering/longer-wait',
    { schema: { body: LengthenWait, response }, config: config('Tell guests that it takes longer') },
    (request, reply) => {
      const { extraMinutes, minutes = null } = request.body;
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.lengthenWait(tx, staffOf(request), { extraMinutes, minutes }), shown),
      );
    },
  );

  http.post(
    '/api/ordering/usual-wait',
    { ...nothing, config: config('It takes no longer than usual') },
    (request, reply) =>
      runOnce(request, reply, async (tx) => answerOf(await app.waitAsUsual(tx, staffOf(request)), shown)),
  );

  http.post(
    '/api/ordering/hold-categories',
    { schema: { body: HoldCategories, response }, config: config('Take no orders of some categories') },
    (request, reply) => {
      const { categoryIds, minutes = null } = request.body;
      return runOnce(request, reply, async (tx) =>
        answerOf(await app.holdCategories(tx, staffOf(request), { categoryIds, minutes }), shown),
      );
    },
  );

  http.post(
    '/api/ordering/release-categories',
    { ...nothing, config: config('Take orders of all categories again') },
    (request, reply) =>
      runOnce(request, reply, async (tx) =>
        answerOf(await app.releaseCategories(tx, staffOf(request)), shown),
      ),
  );
}
