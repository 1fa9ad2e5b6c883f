import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { reportedBreaker } from '@hiorder/http';
import { balance, createAddresses, followNames, NobodyAnswers } from '@hiorder/upstream';
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
export function remote(urls: readonly string[], { name, log, ...more }: UpstreamOptions): Upstream {
  const connections = agent();
  // Its own calls to identity have a breaker of their own; this one is of the requests that it passes on.
  const breaker = reportedBreaker(`gateway>${name} (passing on)`, () => addresses.nobodyAnswers());
  const addresses = createAddresses(urls, undefined, () => breaker.changed());
  const names = followNames(addresses);
  const dispatcher = connections.compose(balance(addresses, more));
  const send = async (sent: Sent) => {
    try {
      const answer = await sendRepeatedly(sent, { dispatcher, replicas: addresses.all.length });
      breaker.ended('success');
      return answer;
    } catch (cause) {
      if (!sent.signal?.aborted) {
        breaker.ended(cause instanceof NobodyAnswers ? 'reject' : 'failure');
        log.warn({ part: name, err: cause }, 'a context did not answer');
      }
      throw unavailable(name, { retryAfter: RETRY_S, cause });
    }
  };

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
    state: () => remoteStates(addresses.all, connections),
    get replicas() {
      return addresses.all.map((url) => replicaAt(url, connections));
    },
    close() {
      breaker.forget();
      names.stop();
      return connections.destroy();
    },
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
