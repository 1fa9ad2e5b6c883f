import { ProblemError, routeUpgrades, takeUpgrade, wantsUpgrade, type Http } from '@hiorder/http';
import { measure } from '@hiorder/telemetry';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { WebSocketServer } from 'ws';
import { chatSocket, type ChatSocket, type SocketDependencies } from './chat-socket.ts';
import { places } from './places.ts';

const LARGEST_FRAME = 8 * 1024;
const CHECK_MS = 2_000;
const BEAT_MS = 25_000;
const SOCKETS_OF_ONE = 20;

const docs = {
  summary: 'Messages, typing and read marks, live over a WebSocket',
  description:
    'A cookie session or a bearer token says who it is; else the first message does: {"type":"hello","token":…}.',
  tags: ['chat'],
  // With a bearer token, which nobody has to send here.
  problems: { 401: ['token-invalid', 'token-expired', 'token-revoked'], 426: ['upgrade-required'] },
};

const upgraded = Type.Null({ description: 'The socket is open' });

/** `GET /api/chat/socket`: open until its token ends, its conversation does, or this process. */
export function socketRoute(http: Http, deps: Omit<SocketDependencies, 'take'>): void {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });
  const open = new Set<ChatSocket>();
  const cookies = new WeakMap<object, readonly string[]>();
  server.on('headers', (headers, request) => {
    for (const cookie of cookies.get(request) ?? []) headers.push(`set-cookie: ${cookie}`);
  });
  const all = { ...deps, take: places(SOCKETS_OF_ONE) };

  routeUpgrades(http);
  http.get(
    '/api/chat/socket',
    { schema: { response: { 101: upgraded } }, config: { auth: 'public', priority: 'exempt', docs } },
    async (request, reply) => {
      if (!wantsUpgrade(request)) throw upgradeRequired();
      const token = bearerOf(request);
      // Refused here, while there still is an answer to be given.
      if (token !== undefined) await deps.verifier.verify(token);
      const upgrade = takeUpgrade(request, reply);
      cookies.set(request.raw, upgrade.cookies);
      server.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => {
        const one = chatSocket(socket, token, all);
        open.add(one);
        socket.once('close', () => open.delete(one));
      });
    },
  );

  const checking = setInterval(() => open.forEach((one) => void one.check()), CHECK_MS).unref();
  const beating = setInterval(() => open.forEach((one) => one.beat()), BEAT_MS).unref();
  const unmeasure = measure({
    name: 'hiorder_chat_sockets',
    help: 'Open WebSockets of the chat',
    read: () => open.size,
  });
  http.addHook('preClose', async () => {
    unmeasure();
    clearInterval(checking);
    clearInterval(beating);
    // They come back to another process, or to this one when it is back.
    for (const one of open) one.end(1012, 'about to stop');
    server.close();
  });
}

const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  headers.authorization?.replace(/^Bearer /i, '');

const upgradeRequired = (): ProblemError =>
  new ProblemError({
    ...{ status: 426, code: 'upgrade-required', title: 'This is a WebSocket' },
    detail: 'Open it as one.',
    headers: { upgrade: 'websocket', connection: 'upgrade' },
  });
