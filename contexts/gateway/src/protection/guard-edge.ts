import type { FastifyRequest } from 'fastify';
import { refusal, type Http, type ProblemError } from '@hiorder/http';
import { edgeOf, type Edge, type EdgeOptions } from '../edge.ts';
import type { Limits } from './limit-requests.ts';
import { setSecurityHeaders } from './security-headers.ts';

/** `/./`, `/../` and their encoded forms: no client of ours sends them, and two readers may understand them differently. */
const DOTS = /(^|\/)(\.|%2e){1,2}(\/|\?|$)/i;
/** Files of the apps come from memory; the rest costs something. */
const COUNTED = /^\/(api|auth|oidc|media|sandbox)\//;

/** What operators' programs ask each process by its own address. */
const OWN = /^\/(metrics|internal)(\/|\?|$)/i;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Through somebody's proxy, or by the address that guests know; whoever is on this machine may use that, too. */
function cameFromOutside({ raw }: FastifyRequest, edge: Edge, { publicUrl }: EdgeOptions): boolean {
  const { headers, socket } = raw;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return true;
  const byPublicAddress = publicUrl !== undefined && new URL(publicUrl).host === edge.host;
  return byPublicAddress && !LOOPBACK.test(socket.remoteAddress ?? '');
}

/** The first look at every request. */
export function guardEdge(http: Http, o: EdgeOptions & { limits: Limits }): void {
  http.decorateRequest('edge');
  http.addHook('onRequest', async (request, reply) => {
    const edge = edgeOf(request, o);
    setSecurityHeaders(reply.raw, edge);
    if (edge === undefined || DOTS.test(request.url.split('?', 1)[0]!)) throw malformed();
    if (OWN.test(request.url) && cameFromOutside(request, edge, o)) throw refusal(404);
    request.edge = edge;
    if (!COUNTED.test(request.url)) return;
    reply.raw.setHeader('cache-control', 'no-store'); // unless who answers says otherwise
    await o.limits.ofAddress(edge.clientAddress);
  });
}

const malformed = (): ProblemError =>
  refusal(400, {
    title: 'The address of the request is not valid',
    detail: 'Its host cannot be one, or its path leads upwards.',
  });
