import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Http } from './fastify.ts';

/** A connection that leaves HTTP: whoever takes it answers 101 by itself. */
export interface Upgrade {
  readonly socket: Socket;
  /** What the client has sent already. */
  readonly head: Buffer;
  /** What those on the way want the browser to keep; it belongs into the 101. */
  readonly cookies: readonly string[];
}

const pending = new WeakMap<IncomingMessage, Pick<Upgrade, 'socket' | 'head'>>();

/**
 * Requests to upgrade take the way of all others: through every hook to a route, which takes the connection over or
 * refuses with an answer like any other.
 */
export function routeUpgrades(http: Http): void {
  // Some programs offer HTTP/2 with every request, also one that has a body: those are requests like any other.
  Object.assign(http.server, { shouldUpgradeCallback: isForWebSocket });
  http.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    pending.set(request, { socket, head });
    const broken = (): void => void socket.destroy();
    socket.on('error', broken);
    response.once('finish', () => {
      if (pending.delete(request)) socket.end();
    });
    http.routing(request, response);
  });
}

const isForWebSocket = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';

export const wantsUpgrade = ({ raw }: FastifyRequest): boolean => pending.has(raw);

/** From here on the connection is the caller's; the request is over. */
export function takeUpgrade(request: FastifyRequest, reply: FastifyReply): Upgrade {
  const upgrade = pending.get(request.raw);
  if (!upgrade) throw new Error('There is no upgrade to be taken');
  pending.delete(request.raw);
  const cookies = [reply.raw.getHeader('set-cookie') ?? []].flat().map(String);
  reply.hijack();
  reply.raw.detachSocket(upgrade.socket);
  // Nothing more comes of this response: whoever waits for its end need not.
  reply.raw.emit('close');
  return { ...upgrade, cookies };
}
