import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { CHAT_CLOSED, type FromChatServer } from '@hiorder/contracts';
import { connectChat } from './chat-line.ts';
import { CLOSED } from './closed.ts';

/** The end of a socket that the test holds. */
class FakeSocket extends EventTarget {
  readyState = 1;
  readonly sent: string[] = [];
  send(text: string): void {
    this.sent.push(text);
  }
  close(code = 1000): void {
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }
  says(frame: FromChatServer): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify(frame) }));
  }
}
const hello: FromChatServer = { type: 'hello', at: '2026-11-21T03:00:00.000Z' };

function connect() {
  const sockets: FakeSocket[] = [];
  const frames: string[] = [];
  let resyncs = 0;
  const reading = { failed: false };
  const line = connectChat({
    url: 'ws://test',
    behind: () => reading.failed,
    onFrame: ({ type }) => frames.push(type),
    resync: () => (resyncs += 1),
    open: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  });
  return { line, sockets, frames, reading, resyncs: () => resyncs };
}

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  Object.assign(globalThis, {
    document: page,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  });
});
afterEach(() => mock.timers.reset());

test('the codes are those of the contract', () => assert.deepEqual(CLOSED, CHAT_CLOSED));

test('a line is live from its hello on, and reads what it may have missed', () => {
  const { line, sockets, frames, resyncs } = connect();
  assert.equal(line.send({ type: 'typing' }), false);
  sockets[0]!.says(hello);
  assert.deepEqual([line.state.value, resyncs(), frames], ['live', 1, ['hello']]);
  assert.equal(line.send({ type: 'typing' }), true);
  assert.deepEqual(sockets[0]!.sent, ['{"type":"typing"}']);
  sockets[0]!.says({ type: 'resync', reason: '' });
  assert.equal(resyncs(), 2);
});

test('a dropped line comes back by itself, later each time, and asks meanwhile', () => {
  const { line, sockets, resyncs } = connect();
  sockets[0]!.says(hello);
  sockets[0]!.close(1006);
  assert.equal(line.state.value, 'polling');
  mock.timers.tick(1_300);
  assert.equal(sockets.length, 2);
  sockets[1]!.close(1006);
  mock.timers.tick(1_300);
  assert.equal(sockets.length, 2, 'the second pause is longer');
  mock.timers.tick(1_300);
  assert.equal(sockets.length, 3);
  const before = resyncs();
  mock.timers.tick(4_100);
  assert.ok(resyncs() > before, 'nothing is live, so it is asked for');
  sockets.at(-1)!.says(hello);
  assert.equal(line.state.value, 'live');
  line.stop();
});

test('a line may be live while nothing could be read: then it is read again', () => {
  const { line, sockets, reading, resyncs } = connect();
  sockets[0]!.says(hello);
  mock.timers.tick(8_100);
  assert.equal(resyncs(), 1);
  reading.failed = true;
  mock.timers.tick(4_000);
  assert.equal(resyncs(), 2);
  line.stop();
});

test('sockets that never say anything are given up', () => {
  const { line, sockets } = connect();
  mock.timers.tick(10_000);
  assert.equal(line.state.value, 'polling');
  assert.equal(sockets[0]!.readyState, 3);
  line.stop();
});

test('a conversation that has ended is asked about once more, and left', () => {
  const { line, sockets, resyncs } = connect();
  sockets[0]!.says(hello);
  sockets[0]!.close(CHAT_CLOSED.ended);
  assert.deepEqual([line.state.value, resyncs()], ['closed', 2]);
  mock.timers.tick(120_000);
  assert.equal(sockets.length, 1);
});

test('who holds too many sockets stays away for long', () => {
  const { sockets } = connect();
  sockets[0]!.close(CHAT_CLOSED.tooMuch);
  mock.timers.tick(15_000);
  assert.equal(sockets.length, 1);
  mock.timers.tick(30_000);
  assert.equal(sockets.length, 2);
});
