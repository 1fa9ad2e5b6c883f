import Type from 'typebox';
import { ProblemError, type Http } from '@hiorder/http';
import type { DeadLetter } from '@hiorder/messaging';
import {
  DeadLetterQuery,
  ParkedEvents,
  ReplayRequest,
  ReplayRequested,
  WorkStatus,
} from './operations-schemas.ts';
import type { WorkOperations } from './operations.ts';

const config = { auth: 'service', docs: { hidden: true } } as const;

/** For an operations page: never reachable from outside, the gateway passes no `/internal`. */
export function operationsRoutes(http: Http, operations: WorkOperations): void {
  http.get(
    '/internal/operations/status',
    { config, schema: { response: { 200: WorkStatus } } },
    async (_request, reply) => reply.header('cache-control', 'no-store').send(await operations.status()),
  );
  http.get(
    '/internal/operations/dead-letters',
    { config, schema: { querystring: DeadLetterQuery, response: { 200: ParkedEvents } } },
    async (request, reply) => {
      const letters = await operations.deadLetters(request.query.limit ?? 100);
      return reply.header('cache-control', 'no-store').send({ items: letters.map(view) });
    },
  );
  http.post(
    '/internal/operations/dead-letters/replay',
    { config, schema: { body: Type.Optional(ReplayRequest), response: { 200: ReplayRequested } } },
    async (request) => {
      const id = request.body?.id;
      const requested = await operations.replay(id);
      if (id === undefined || requested > 0) return { requested };
      throw new ProblemError({
        status: 404,
        code: 'dead-letter-unknown',
        title: 'No such parked event',
        detail: 'It may have been handled in the meantime',
      });
    },
  );
}

const view = ({ consumer: _consumer, parkedAt, replayRequestedAt, ...letter }: DeadLetter) => ({
  ...letter,
  parkedAt: parkedAt.toISOString(),
  replayRequestedAt: replayRequestedAt?.toISOString() ?? null,
});
