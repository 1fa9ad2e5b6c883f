import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { converse, type Conversation } from './conversation.ts';

async function talkingTo(t: TestContext, serve: (socket: Socket) => void): Promise<Conversation> {
  const server = createServer((socket) => serve(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const patience = { connectMs: 30_000, idleMs: 60_000, lastMs: 60_000 };
  const line = await converse({ host: '127.0.0.1', port, ...patience });
  t.after(() => {
    line.hangUp();
    server.close();
  });
  return line;
}

test('whoever says more than a printer does is not listened to', async (t) => {
  const line = await talkingTo(t, (socket) => void socket.write(Buffer.alloc(4_096)));
  await assert.rejects(
    line.hear(() => false, 60_000),
    /says so much/,
  );
});

test('an answer is waited for once, not once for every byte', async (t) => {
  const line = await talkingTo(t, (socket) => {
    const chatter = setInterval(() => socket.write(Buffer.of(0)), 50);
    socket.on('close', () => clearInterval(chatter));
  });
  let heard = 0;
  const never = (): boolean => {
    heard += 1;
    return false;
  };
  await assert.rejects(line.hear(never, 500), /no answer/);
  assert.ok(heard < 100, `${heard} bytes`);
});
