import {
  DeadLetterReports,
  MAY,
  ReplayDeadLetters,
  ReplayedDeadLetters,
  SystemStatus,
} from '@hiorder/contracts';
import { createHttp, type Http, type TokenVerifier } from '@hiorder/http';
import type { Log } from '@hiorder/kernel';
import Type from 'typebox';
import type { Entry } from '../routing/routing-table.ts';
import { deadLetters, replay } from './dead-letters.ts';
import { systemStatus, type Asking } from './system-status.ts';

const BASE = '/api/operations';
const auth = MAY['system.operate'];
const tags = ['operations'];

/** What the gateway passes to itself, as it passes the rest to the contexts: sessions and limits are the same. */
export const OPERATIONS_TABLE: readonly Entry<'gateway'>[] = (
  [
    ['GET', 'status'],
    ['GET', 'dead-letters'],
    ['POST', 'dead-letters/replay'],
  ] as const
).map(([method, path]) => ({
  methods: [method],
  pattern: `${BASE}/${path}`,
  context: 'gateway',
  access: 'token',
  // Looked at just when there is too much to do.
  priority: 'high',
}));

/** For whoever looks after the whole installation. */
export function operationsHttp(o: Asking & { verifier: TokenVerifier; log: Log }): Http {
  const http = createHttp({ context: 'operators', log: o.log, verifier: o.verifier, overload: 'off' });
  http.get(
    `${BASE}/status`,
    {
      config: { auth, docs: { summary: 'Every process of the installation, and what waits in it', tags } },
      schema: { response: { 200: SystemStatus } },
    },
    async (_request, reply) => reply.header('cache-control', 'no-store').send(await systemStatus(o)),
  );
  http.get(
    `${BASE}/dead-letters`,
    {
      config: { auth, docs: { summary: 'Events that could not be handled, oldest first', tags } },
      schema: {
        querystring: Type.Object({
          limit: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 500, default: 100, description: 'Of each context' }),
          ),
        }),
        response: { 200: DeadLetterReports },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await deadLetters(o, request.query.limit ?? 100)),
  );
  http.post(
    `${BASE}/dead-letters/replay`,
    {
      config: {
        auth,
        docs: {
          summary: 'Have parked events handled once more: one, all of a context, or all',
          description: 'Asking twice is asking once, so an Idempotency-Key has no meaning here.',
          tags,
          problems: { 404: ['context-unknown', 'dead-letter-unknown'] },
        },
      },
      schema: { body: ReplayDeadLetters, response: { 200: ReplayedDeadLetters } },
    },
    (request) => replay(o, request.body),
  );
  return http;
}
