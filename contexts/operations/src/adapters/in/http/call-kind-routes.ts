import { CallKindList, MAY, ReplaceCallKinds } from '@hiorder/contracts';
import { EditHeaders, expectedVersion, runOnce, type Http } from '@hiorder/http';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { replaceCallKinds } from '../../../application/replace-call-kinds.ts';
import { listProblem } from './call-problems.ts';
import { actorOf, principalOf } from './caller.ts';

const tags = ['service calls'];

export function callKindRoutes(http: Http, deps: OperationsDependencies): void {
  http.get(
    '/api/service-call-kinds',
    {
      schema: { response: { 200: CallKindList } },
      config: {
        auth: MAY['calls.see'],
        docs: { summary: 'What guests of the store can call for, in all its languages', tags },
      },
    },
    async (request, reply) => {
      const { kinds, version, locale } = await deps.callBoard.kinds(principalOf(request).store);
      reply.header('etag', `"${version}"`);
      return { items: [...kinds], version, locale };
    },
  );

  http.put(
    '/api/service-call-kinds',
    {
      schema: { headers: EditHeaders, body: ReplaceCallKinds, response: { 200: CallKindList } },
      config: {
        ...{ auth: MAY['calls.manage'], idempotency: 'accepted' },
        docs: {
          summary: 'Replace what guests of the store can call for, in the order given',
          tags,
          problems: { 412: ['stale'] },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const principal = principalOf(request);
        const replaced = await replaceCallKinds(deps, tx, {
          ...{ storeId: principal.store, items: request.body.items, by: actorOf(principal) },
          expectedVersion: expectedVersion(request.headers['if-match']),
        });
        if (!replaced.ok) return listProblem(replaced.error);
        return { status: 200, body: replaced.value, headers: { etag: `"${replaced.value.version}"` } };
      }),
  );
}
