import type { FromChatServer } from '@hiorder/contracts';
import type { WebSocket } from 'ws';

/** One end of a socket, as the rest of this folder uses it. */
export interface Line {
  isOpen(): boolean;
  /** Who does not take what is sent is cut: they come back and read what they missed. */
  send(frame: FromChatServer): void;
  end(code: number, reason: string): void;
  onEnd(then: () => void): void;
  /** Ends it when its other end has been silent since the last time, and asks for a sign of life. */
  beat(): void;
}

const MAX_BUFFERED = 256 * 1024;

export function lineTo(socket: WebSocket): Line {
  let alive = true;
  const sign = (): void => void (alive = true);
  const isOpen = (): boolean => socket.readyState === socket.OPEN;
  socket.on('error', () => socket.terminate());
  socket.on('pong', sign);
  socket.on('message', sign);
  return {
    isOpen,
    send(frame) {
      if (!isOpen()) return;
      if (socket.bufferedAmount > MAX_BUFFERED) return socket.terminate();
      socket.send(JSON.stringify(frame));
    },
    end: (code, reason) => socket.close(code, reason),
    onEnd: (then) => void socket.once('close', then),
    beat() {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping();
    },
  };
}
