import type { Http } from '@hiorder/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textHeaders } from './passed-headers.ts';
import { READY_PATH, readyState } from './ready-state.ts';
import { unavailable } from './unavailable.ts';
import type { Upstream, UpstreamOptions } from './upstream.ts';

const SWITCHED_OFF_RETRY_S = 5;

/** A context of this process: it is handed the very same request, or one over its own routes without a socket. */
export function inProcess(current: () => Http | undefined, { name }: UpstreamOptions): Upstream {
  const target = (): Http => {
    const http = current();
    if (http !== undefined) return http;
    throw unavailable(name, { retryAfter: SWITCHED_OFF_RETRY_S });
  };
  const pass = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const http = target();
    await http.ready();
    reply.hijack();
    http.routing(request.raw, reply.raw);
  };
  const upstream: Upstream = {
    pass,
    passSocket: pass,
    async ask({ method, path, headers, body, clientAddress, signal }) {
      const answer = await target().inject({
        method: method as 'POST',
        url: path,
        headers: headers as Record<string, string>,
        ...(body !== undefined && body.length > 0 && { payload: body }),
        ...(signal && { signal }),
        ...(clientAddress !== undefined && { remoteAddress: clientAddress }),
      });
      return { status: answer.statusCode, headers: textHeaders(answer.headers), text: answer.payload };
    },
    state: async () =>
      current() === undefined
        ? { ready: false, says: 'switched off' }
        : readyState(upstream.ask({ method: 'GET', path: READY_PATH, headers: {} })),
    replicas: [{ address: null, ask: (call) => upstream.ask(call) }],
    close: async () => undefined,
  };
  return upstream;
}
