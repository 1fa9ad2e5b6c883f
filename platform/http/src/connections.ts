import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Connections {
  /** Drops the connections that wait, the others as soon as their answer is out, and all after `ms`. */
  end(ms: number): void;
}

/**
 * Node keeps a connection open for as long as its keep-alive lasts, also when the server is closing, and does not
 * count one that has not sent anything yet as idle: both would make a graceful end wait for minutes.
 */
export function connectionsOf(server: Server): Connections {
  const waiting = new Set<Socket>();
  let ending = false;
  server.on('connection', (socket: Socket) => {
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    waiting.delete(socket);
    response.once('close', () => {
      if (ending) socket.end();
      else if (!socket.destroyed) waiting.add(socket);
    });
  });
  return {
    end(ms) {
      ending = true;
      for (const socket of waiting) socket.destroy();
      const timer = setTimeout(() => server.closeAllConnections(), ms);
      server.once('close', () => clearTimeout(timer));
    },
  };
}
