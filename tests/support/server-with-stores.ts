import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startOneProcess } from './one-process.ts';
import type { StoreInServer } from './shared-server.ts';
import { storesOf } from './stores.ts';

/** A server that many files of tests share: who asks at its door gets a store alone. */
export async function shareServer(): Promise<{ env: NodeJS.ProcessEnv; stop(): Promise<void> }> {
  const server = await startOneProcess({});
  const { baseUrl, stateDir, adminUrl, prefix } = server;
  const stores = storesOf(server);
  const answer = async (response: ServerResponse): Promise<void> => {
    // Files that ask come seconds apart: a connection kept for the next would be closed just as it is used.
    response.setHeader('connection', 'close');
    try {
      const told: StoreInServer = { baseUrl, stateDir, adminUrl, prefix, demo: await stores.open() };
      response.end(JSON.stringify(told));
    } catch (error) {
      response.writeHead(500).end(`${String(error)}\n${server.output()}`);
    }
  };
  const door = createServer((_request, response) => void answer(response));
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    env: { HIORDER_TEST_SERVER: `http://127.0.0.1:${(door.address() as AddressInfo).port}` },
    async stop() {
      door.closeAllConnections();
      door.close();
      await stores.close();
      await server.destroy();
    },
  };
}
