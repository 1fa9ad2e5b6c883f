import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What happens to a request on its way: an answer that is not the server's, the line cut before the server has heard
 * it, or cut after the server has done it and before anybody is told.
 */
export type Mishap =
  | { readonly kind: 'answer'; readonly status: number; readonly code: string; readonly retryAfter?: number }
  | { readonly kind: 'text'; readonly type: string; readonly text: string }
  | { readonly kind: 'cut-before' | 'cut-after' };

/** Whoever is asked for this is away, so often. */
export const nobodyThere = (times: number): Mishap[] =>
  Array.from({ length: times }, () => ({ kind: 'answer', status: 503, code: 'dependency-unavailable' }));

export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly body: string;
  readonly at: number;
}

export interface TestProxy {
  readonly url: string;
  /** Every matching request meets the next mishap; when none is left, all goes well again. Replaces an earlier plan. */
  plan(method: string, path: RegExp, mishaps: readonly Mishap[]): void;
  /** No request gets through until it is switched on again. */
  online(on: boolean): void;
  /** The requests that came, in order. */
  seen(method: string, path: RegExp): Passing[];
  close(): Promise<void>;
}

interface Plan {
  readonly method: string;
  readonly path: RegExp;
  readonly mishaps: Mishap[];
}

/**
 * Between browser and server, on real sockets. A browser sends a request whose line was cut again by itself when the
 * line had been used before: without `keepAlive` every line is new, and the page is told.
 */
export async function startProxy(target: string, o: { keepAlive: boolean }): Promise<TestProxy> {
  const passed: Passing[] = [];
  const sockets = new Set<Socket>();
  let plans: Plan[] = [];
  let on = true;

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const { method = 'GET', url = '/' } = incoming;
    const key = incoming.headers['idempotency-key'];
    if (!o.keepAlive) outgoing.shouldKeepAlive = false;
    passed.push({ method, path: url, body, at: Date.now(), key: typeof key === 'string' ? key : undefined });
    if (!on) return void outgoing.destroy();
    const plan = plans.find((one) => one.method === method && one.path.test(url) && one.mishaps.length > 0);
    const mishap = plan?.mishaps.shift();
    if (mishap?.kind === 'cut-before') return void outgoing.destroy();
    if (mishap?.kind === 'answer') return refuse(outgoing, mishap);
    if (mishap?.kind === 'text') return void outgoing.setHeader('content-type', mishap.type).end(mishap.text);
    forward({ incoming, outgoing, body, target, cut: mishap?.kind === 'cut-after' });
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    plan(method, path, mishaps) {
      const others = plans.filter((one) => one.method !== method || one.path.source !== path.source);
      plans = [...others, { method, path, mishaps: [...mishaps] }];
    },
    online(next) {
      on = next;
      if (!on) for (const socket of sockets) socket.destroy();
    },
    seen: (method, path) => passed.filter((one) => one.method === method && path.test(one.path)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function refuse(outgoing: ServerResponse, o: Extract<Mishap, { kind: 'answer' }>): void {
  outgoing.writeHead(o.status, {
    'content-type': 'application/problem+json',
    ...(o.retryAfter !== undefined && { 'retry-after': String(o.retryAfter) }),
  });
  outgoing.end(JSON.stringify({ type: 'about:blank', title: o.code, status: o.status, code: o.code }));
}

function forward(o: {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  body: string;
  target: string;
  cut: boolean;
}): void {
  const { method, url, headers } = o.incoming;
  const onward = request(`${o.target}${url}`, { method, headers }, (answer) => {
    if (o.cut) {
      // Read to its end: the server has done it all.
      answer.resume().once('end', () => o.outgoing.destroy());
      return;
    }
    o.outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(o.outgoing);
    answer.once('error', () => o.outgoing.destroy());
  });
  onward.once('error', () => o.outgoing.destroy());
  o.outgoing.once('close', () => onward.destroy());
  onward.end(o.body);
}
