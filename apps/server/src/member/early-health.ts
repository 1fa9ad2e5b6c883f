import { createServer, type Server, type ServerResponse } from 'node:http';
import { DRAINING_HEADER } from '@hiorder/upstream';

/** Stands at the doors of a process that cannot be asked anything yet. */
export interface EarlyHealth {
  /** It is alive, so that nobody takes it for hung and kills it; for all else there is somebody else to be asked. Once. */
  open(): Promise<void>;
  /** The doors are free again. */
  close(): Promise<void>;
}

export function earlyHealth(o: { ports: Iterable<number>; host: string; waitsFor: string }): EarlyHealth {
  const servers: Server[] = [];
  const answer = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, {
      ...{ 'content-type': 'application/json', connection: 'close', 'retry-after': '1' },
      [DRAINING_HEADER]: '1',
    });
    response.end(JSON.stringify(body));
  };
  return {
    async open() {
      if (servers.length > 0) return;
      for (const port of o.ports) {
        const server = createServer((request, response) => {
          if (request.url === '/health/live') answer(response, 200, { live: true });
          else answer(response, 503, { ready: false, parts: { process: `waits for ${o.waitsFor}` } });
        });
        servers.push(server);
        await new Promise<void>((resolve, reject) => {
          server.once('error', reject);
          server.listen(port, o.host, resolve);
        });
      }
    },
    async close() {
      const closed = servers
        .splice(0)
        .map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
      await Promise.all(closed);
    },
  };
}
