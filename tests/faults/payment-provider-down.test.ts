// The payment provider gone, in one process: guests are told at once and lose nothing, the provider is
// left alone while it is in trouble, and in the end the money it holds is exactly what was ordered. Its other troubles
// happen on a cluster, see cluster/scenarios.
import { after, before, test } from 'node:test';
import { isMain, menuOf } from '../support/people.ts';
import { startProvider, type TestProvider } from '../support/provider.ts';
import { startServer, type TestServer } from '../support/server.ts';
import type { Paying } from './paying/parties.ts';
import { gone, goneButForTheCounter } from './paying/provider-troubles.ts';

let provider: TestProvider;
let server: TestServer;
let paying: Paying;

before(async () => {
  provider = await startProvider();
  server = await startServer(provider.env);
  const item = (await menuOf(server)).find(isMain);
  paying = { server, provider, item, paymentUrl: server.baseUrl };
});
after(async () => {
  await server?.destroy();
  await provider?.stop();
});

for (const { name, run } of [gone, goneButForTheCounter])
  test(name, async () => {
    await provider.faults({});
    await run(paying);
  });
