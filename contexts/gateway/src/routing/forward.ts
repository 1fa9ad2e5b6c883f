import { ProblemError, type Http } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayOptions } from '../options.ts';
import type { ContextName } from './routing-table.ts';

export function contextOf(o: Pick<GatewayOptions, 'contexts'>, name: ContextName): Http {
  const http = o.contexts[name]?.();
  if (http !== undefined) return http;
  throw new ProblemError({
    status: 503,
    code: 'dependency-unavailable',
    title: 'This part of the service is not available at the moment',
    retryAfter: 5,
    extra: { part: name },
  });
}

/** Hands the request itself to the context, so that uploads and live streams pass through as they come. */
export async function forward(request: FastifyRequest, reply: FastifyReply, target: Http): Promise<void> {
  await target.ready();
  reply.hijack();
  target.routing(request.raw, reply.raw);
}
