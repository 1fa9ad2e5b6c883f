import type { FastifyRequest } from 'fastify';
import { bodyOf } from '../upstreams/request-body.ts';
import type { ReadAnswer, Upstream } from '../upstreams/upstream.ts';

/** Hands a small request on and reads the whole answer. */
export async function exchange(request: FastifyRequest, upstream: Upstream): Promise<ReadAnswer> {
  const body = await bodyOf(request);
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = request.raw.headers;
  return upstream.ask({
    method: request.method,
    path: request.raw.url ?? '/',
    headers,
    ...(body !== undefined && { body }),
    clientAddress: request.edge.clientAddress,
  });
}
