import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { balance, createAddresses } from '@hiorder/upstream';
import { Agent } from 'undici';
import { answerHeaders, textHeaders } from './passed-headers.ts';
import { remoteStates } from './remote-states.ts';
import { replicaAt } from './replica-at.ts';
import { bodyOf } from './request-body.ts';
import { passSocketTo } from './remote-socket.ts';
import { sendRepeatedly, type Sent } from './send-repeatedly.ts';
import { unavailable } from './unavailable.ts';
import type { Upstream, UpstreamOptions } from './upstream.ts';

const RETRY_S = 1;

/** Kept-alive connections are given up before a context gives them up (5 s), and now and then, to find new replicas. */
const agent = (): Agent =>
  new Agent({
    connections: 256,
    pipelining: 1,
    connect: { timeout: 1_000 },
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
    clientTtl: 60_000,
  });

/** A context in other processes. */
export function remote(urls: readonly string[], { name, log }: UpstreamOptions): Upstream {
  const connections = agent();
  const addresses = createAddresses(urls);
  const dispatcher = connections.compose(balance(addresses));
  const send = (sent: Sent) =>
    sendRepeatedly(sent, { dispatcher, replicas: urls.length }).catch((cause: unknown) => {
      if (!sent.signal?.aborted) log.warn({ part: name, err: cause }, 'a context did not answer');
      throw unavailable(name, { retryAfter: RETRY_S, cause });
    });

  return {
    async pass(request, reply, { upload }) {
      // Given up while it was let in: nothing would ever say that its answer is not wanted any more.
      if (reply.raw.destroyed) return void reply.hijack();
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const { method, headers, url: path = '/' } = request.raw;
      const body = upload ? request.raw : await bodyOf(request);
      const live = headers.accept?.includes('text/event-stream') ?? false;
      const sent: Sent = { method: method ?? 'GET', path, headers, body, live, upload, signal: gone.signal };
      const answer = await send(sent);
      reply.hijack();
      reply.raw.writeHead(answer.statusCode, answerHeaders(answer.headers));
      if (live) reply.raw.flushHeaders();
      await passBack(answer.body, reply.raw);
    },
    passSocket: (request, reply) =>
      passSocketTo(addresses, request, reply).catch((cause: unknown) => {
        log.warn({ part: name, err: cause }, 'a context did not answer');
        throw unavailable(name, { retryAfter: RETRY_S, cause });
      }),
    async ask({ method, path, headers, body, signal }) {
      const answer = await send({ method, path, headers, body, ...(signal && { signal }) });
      const { statusCode: status } = answer;
      return { status, headers: textHeaders(answer.headers), text: await answer.body.text() };
    },
    state: () => remoteStates(urls, connections),
    replicas: urls.map((url) => replicaAt(url, connections)),
    close: () => connections.destroy(),
  };
}

/** When the context leaves in the middle, the answer is cut, so that nobody takes a part for the whole. */
function passBack(body: Readable, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    body.once('error', () => response.destroy());
    body.pipe(response);
  });
}
