import { ChangeKitchenSettings, KitchenSettingsView, MAY } from '@hiorder/contracts';
import { EditHeaders, expectedVersion, runOnce, type Http } from '@hiorder/http';
import { changeKitchenSettings } from '../../../application/change-kitchen-settings.ts';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { listProblem } from './call-problems.ts';
import { actorOf, principalOf } from './caller.ts';

const tags = ['tickets'];

export function kitchenRoutes(http: Http, deps: OperationsDependencies): void {
  http.get(
    '/api/kitchen-settings',
    {
      schema: { response: { 200: KitchenSettingsView } },
      config: {
        auth: MAY['orders.handle'],
        docs: { summary: 'How the kitchen works: targets, reasons to reject', tags },
      },
    },
    async (request, reply) => {
      const settings = await deps.kitchen.read(principalOf(request).store);
      reply.header('etag', `"${settings.version}"`);
      return { ...settings, rejectReasons: [...settings.rejectReasons] };
    },
  );

  http.put(
    '/api/kitchen-settings',
    {
      schema: { headers: EditHeaders, body: ChangeKitchenSettings, response: { 200: KitchenSettingsView } },
      config: {
        ...{ auth: MAY['kitchen.manage'], idempotency: 'accepted' },
        docs: { summary: 'Change how the kitchen works', tags, problems: { 412: ['stale'] } },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const principal = principalOf(request);
        const changed = await changeKitchenSettings(deps, tx, {
          ...{ ...request.body, storeId: principal.store, by: actorOf(principal) },
          expectedVersion: expectedVersion(request.headers['if-match']),
        });
        if (!changed.ok) return listProblem(changed.error);
        return { status: 200, body: changed.value, headers: { etag: `"${changed.value.version}"` } };
      }),
  );
}
