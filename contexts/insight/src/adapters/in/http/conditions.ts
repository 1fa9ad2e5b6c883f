import { createHash } from 'node:crypto';
import { noneMatch } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends `body`, or only that the reader has it already. Kept by caches, but asked about each time. */
export function sendUnlessKnown(request: FastifyRequest, reply: FastifyReply, body: object): FastifyReply {
  const json = JSON.stringify(body);
  const etag = etagOf(json);
  void reply.header('etag', etag).header('cache-control', 'public, no-cache');
  if (noneMatch(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(json);
}

/** Of what is sent, so that it differs exactly when a reader could see a difference. */
const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
