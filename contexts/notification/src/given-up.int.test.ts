import assert from 'node:assert/strict';
import { request } from 'node:http';
import { it } from 'node:test';
import { running } from './testing/running-notification.ts';
import { believing, guestAt } from './testing/tokens.ts';

it('a phone that gives up before its stream begins holds no place', async (t) => {
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const verifier = {
    async verify(token: string) {
      asked.resolve();
      await answer.promise;
      return believing.verify(token);
    },
  };
  const { context, port, open } = await running(t, { verifier, settings: { maxStreamsPerCaller: 1 } });
  const gone = new Promise<void>((resolve) =>
    context.http.server.once('connection', (socket) => socket.once('close', () => resolve())),
  );
  const headers = { authorization: `Bearer ${guestAt('s1')}` };
  const call = request({ port, path: '/api/events', headers, agent: false });
  call.on('error', () => undefined).end();
  await asked.promise;
  call.destroy();
  await gone;
  answer.resolve();
  assert.equal((await open(guestAt('s1'))).status, 200);
});
