import { databasesOf } from './databases.ts';
import type { OneProcess } from './one-process.ts';
import type { Demo, TestServer } from './server.ts';

/** What who asks a shared server for a store is told. */
export interface StoreInServer extends Pick<OneProcess, 'baseUrl' | 'stateDir' | 'adminUrl' | 'prefix'> {
  readonly demo: Demo;
}

/** A new store in the server that `doorUrl` opens stores in. */
export async function storeInSharedServer(doorUrl: string): Promise<TestServer> {
  const answer = await fetch(doorUrl, { method: 'POST' });
  if (!answer.ok) throw new Error(`no store in the shared server: ${await answer.text()}`);
  const { demo, adminUrl, prefix, ...server } = (await answer.json()) as StoreInServer;
  const othersUseIt = () => Promise.reject(new Error('Others use this server: startServer() has one alone'));
  return {
    ...server,
    demo: () => demo,
    output: () => '',
    ...{ kill: othersUseIt, interrupt: othersUseIt, start: othersUseIt },
    // With the server, when nobody needs it any more.
    destroy: () => Promise.resolve(),
    ...databasesOf(adminUrl, prefix),
  };
}
