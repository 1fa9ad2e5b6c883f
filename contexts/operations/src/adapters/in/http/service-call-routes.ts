import { Id, isGuest, MAY, RaiseServiceCall, ServiceCallList, ServiceCallView } from '@hiorder/contracts';
import { runOnce, type Http } from '@hiorder/http';
import Type from 'typebox';
import { answerCall } from '../../../application/answer-call.ts';
import type { OperationsDependencies } from '../../../application/dependencies.ts';
import { listCalls } from '../../../application/queries/list-calls.ts';
import { raiseCall } from '../../../application/raise-call.ts';
import { callProblem } from './call-problems.ts';
import { actorOf, principalOf, seatOf } from './caller.ts';
import { cursorOf, placeOf } from './cursor.ts';

const tags = ['service calls'];

const Query = Type.Object(
  {
    open: Type.Optional(Type.Boolean({ description: 'Only those that nobody has answered yet' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);

export function serviceCallRoutes(http: Http, deps: OperationsDependencies): void {
  listRoute(http, deps);
  raiseRoute(http, deps);
  answerRoute(http, deps);
}

function listRoute(http: Http, deps: OperationsDependencies): void {
  http.get(
    '/api/service-calls',
    {
      schema: { querystring: Query, response: { 200: ServiceCallList } },
      config: {
        auth: MAY['calls.see'],
        docs: { summary: "The store's calls; a guest's own table's", tags },
      },
    },
    async (request) => {
      const { open = false, limit = 100, cursor } = request.query;
      const { store, role, tableSession } = principalOf(request);
      const guest = isGuest(role);
      const { items, next } = await listCalls(deps, {
        ...{ storeId: store, open, limit, staff: !guest },
        ...(guest && { tableSessionId: tableSession ?? '' }),
        ...(cursor !== undefined && { after: afterOf(cursor) }),
      });
      return { items, ...(next && { nextCursor: cursorOf(next.raisedAt, next.callId) }) };
    },
  );
}

function raiseRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/service-calls',
    {
      schema: { body: RaiseServiceCall, response: { 200: ServiceCallView, 201: ServiceCallView } },
      config: {
        ...{ auth: MAY['staff.call'], idempotency: 'accepted' },
        docs: {
          ...{ summary: 'Call staff to the table; the same again is one call with a higher count', tags },
          problems: { 409: ['call-kind-unknown', 'table-session-closed'], 429: ['too-many-calls'] },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const { kind, note } = request.body;
        const raised = await raiseCall(deps, tx, {
          ...{ ...seatOf(request), kind, note: note?.trim() || null },
          by: actorOf(principalOf(request)),
        });
        if (!raised.ok) return callProblem(raised.error);
        return { status: raised.value.count === 1 ? 201 : 200, body: raised.value };
      }),
  );
}

function answerRoute(http: Http, deps: OperationsDependencies): void {
  http.post(
    '/api/service-calls/:id/answer',
    {
      schema: { params: Type.Object({ id: Id }), response: { 200: ServiceCallView } },
      config: {
        ...{ auth: MAY['calls.answer'], idempotency: 'accepted' },
        docs: {
          ...{ summary: 'Tell the table that somebody is on the way', tags },
          problems: { 404: ['call-not-found'], 409: ['call-over'] },
        },
      },
    },
    (request, reply) =>
      runOnce(request, reply, async (tx) => {
        const principal = principalOf(request);
        const ref = { callId: request.params.id, storeId: principal.store };
        const answered = await answerCall(deps, tx, { ...ref, by: actorOf(principal) });
        return answered.ok ? { status: 200, body: answered.value } : callProblem(answered.error);
      }),
  );
}

function afterOf(cursor: string): { raisedAt: string; callId: string } {
  const [raisedAt, callId] = placeOf(cursor, ['string', 'string']) as [string, string];
  if (Number.isNaN(Date.parse(raisedAt))) placeOf('', ['string']);
  return { raisedAt, callId };
}
