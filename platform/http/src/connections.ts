import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';

export interface Connections {
  has(socket: Socket): boolean;
  /** Until no kept-alive connection is in use any more, `ms` at the most: each answer tells its client to close. */
  quiet(ms: number): Promise<void>;
  /** Drops the connections that wait, the others as soon as their answer is out, and all after `ms`. */
  end(ms: number): void;
}

/** Unused for longer, a kept-alive connection is taken for forgotten. */
const IN_USE_MS = 5_000;
/** The first request on a new connection comes sooner. */
const FIRST_REQUEST_MS = 1_000;

const LOOK_EVERY_MS = 10;
const LATE_MS = 50;

/** A process that could not look for a while reads first what has come meanwhile: that is not silence. */
async function whatHasCome(): Promise<void> {
  await turn();
  await turn();
}

/**
 * Node keeps a connection open for as long as its keep-alive lasts, also when the server is closing, and does not
 * count one that has not sent anything yet as idle: both would make a graceful end wait for minutes.
 */
export function connectionsOf(server: Server): Connections {
  const opened = new WeakSet<Socket>();
  /** Those with nothing to do, and since when. */
  const fresh = new Map<Socket, number>();
  const keptAlive = new Map<Socket, number>();
  let ending = false;
  const forget = (socket: Socket): boolean => fresh.delete(socket) || keptAlive.delete(socket);

  server.on('connection', (socket: Socket) => {
    opened.add(socket);
    fresh.set(socket, performance.now());
    socket.once('close', () => forget(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    forget(socket);
    response.once('close', () => {
      if (ending) socket.end();
      else if (!socket.destroyed) keptAlive.set(socket, performance.now());
    });
  });
  return {
    has: (socket) => opened.has(socket),
    async quiet(ms) {
      const end = performance.now() + ms;
      const inUse = (): boolean =>
        [...keptAlive.values()].some((since) => since > performance.now() - IN_USE_MS);
      let late = false;
      while (inUse() && performance.now() < end) {
        const asked = performance.now();
        await sleep(LOOK_EVERY_MS);
        late = performance.now() - asked > LATE_MS;
      }
      if (late) await whatHasCome();
    },
    end(ms) {
      ending = true;
      for (const socket of keptAlive.keys()) socket.destroy();
      const dropSilent = (unusedMs: number) => void whatHasCome().then(() => dropUnused(unusedMs));
      const dropUnused = (unusedMs: number): void => {
        for (const [socket, since] of fresh) if (since <= performance.now() - unusedMs) socket.destroy();
      };
      const silent = setTimeout(dropSilent, FIRST_REQUEST_MS, 0);
      dropSilent(FIRST_REQUEST_MS);
      const all = setTimeout(() => server.closeAllConnections(), ms);
      server.once('close', () => [silent, all].forEach((timer) => clearTimeout(timer)));
    },
  };
}
