import type { FastifyRequest } from 'fastify';
import { bodyOf } from '../upstreams/request-body.ts';
import type { ReadAnswer, Upstream } from '../upstreams/upstream.ts';

/** Hands a small request on and reads the whole answer. */
export async function exchange(request: FastifyRequest, upstream: Upstream): Promise<ReadAnswer> {
  const body = await bodyOf(request);
  const { headers } = request.raw;
  // Said anew for this body; and the answer is to be read here.
  const {
    'content-length': _length,
    'transfer-encoding': _encoding,
    'accept-encoding': _coding,
    ...kept
  } = headers;
  return upstream.ask({
    method: request.method,
    path: request.raw.url ?? '/',
    headers: kept,
    ...(body !== undefined && { body }),
    clientAddress: request.edge.clientAddress,
  });
}
