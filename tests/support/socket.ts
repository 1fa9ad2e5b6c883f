import assert from 'node:assert/strict';
import type { FromChatClient, FromChatServer } from '@hiorder/contracts';

export interface ChatLine {
  readonly frames: FromChatServer[];
  /** Of one kind. */
  of<T extends FromChatServer['type']>(type: T): Extract<FromChatServer, { type: T }>[];
  send(frame: FromChatClient | string): void;
  /** With which code it ended. */
  readonly closed: Promise<number>;
  close(): void;
}

export interface ChatLineOptions {
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly query?: string;
}

/** A WebSocket to chat, as a phone or a program opens it. Rejects when it is refused. */
export async function chatLine(baseUrl: string, o: ChatLineOptions = {}): Promise<ChatLine> {
  const url = `${baseUrl.replace(/^http/, 'ws')}/api/chat/socket${o.query ?? ''}`;
  const headers = { ...o.headers, ...(o.token && { authorization: `Bearer ${o.token}` }) };
  const socket = new WebSocket(url, { headers });
  const frames: FromChatServer[] = [];
  const closed = Promise.withResolvers<number>();
  const opened = Promise.withResolvers<void>();
  socket.addEventListener('message', ({ data }) => frames.push(JSON.parse(String(data)) as FromChatServer));
  socket.addEventListener('open', () => opened.resolve());
  socket.addEventListener('close', ({ code }) => {
    closed.resolve(code);
    opened.reject(new Error(`closed with ${code}`));
  });
  await opened.promise;
  assert.equal(socket.readyState, WebSocket.OPEN);
  return {
    frames,
    of: (type) => frames.filter((frame) => frame.type === type) as never,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    closed: closed.promise,
    close: () => socket.close(),
  };
}
