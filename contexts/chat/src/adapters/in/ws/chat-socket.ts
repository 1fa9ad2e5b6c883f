import { CHAT_CLOSED, type FromChatClient } from '@hiorder/contracts';
import type { Log } from '@hiorder/kernel';
import type { WebSocket } from 'ws';
import { allowance } from './allowance.ts';
import { frameOf } from './frames.ts';
import { greet, type GreetingDependencies } from './greet.ts';
import { hearViewer } from './hear-viewer.ts';
import { lineTo, type Line } from './line.ts';
import type { Viewer } from './viewer.ts';

export type SocketDependencies = GreetingDependencies & { readonly logger: Log };

export interface ChatSocket extends Pick<Line, 'beat' | 'end'> {
  /** Ends it when its token counts no more. */
  check(): Promise<void>;
}

const HELLO_MS = 10_000;
const FRAMES = { count: 40, withinMs: 10_000 };
const TYPING = { count: 1, withinMs: 1_000 };

/** One phone or screen. `token`: when the request said already who it is. */
export function chatSocket(
  socket: WebSocket,
  token: string | undefined,
  deps: SocketDependencies,
): ChatSocket {
  const line = lineTo(socket);
  const mayFrame = allowance(FRAMES);
  const hear = hearing(line, deps);
  const guarded = (work: Promise<void>): void =>
    void work.catch((err: unknown) => {
      deps.logger.warn({ err }, 'a chat socket could not be served');
      line.end(1013, 'dependency-unavailable');
    });
  socket.on('message', (data, isBinary) => {
    if (isBinary || !mayFrame()) return line.end(CHAT_CLOSED.tooMuch, 'too-many-frames');
    guarded(hear.frame(frameOf((data as Buffer).toString('utf8'))));
  });
  const silent = setTimeout(() => {
    if (!hear.viewer()) line.end(CHAT_CLOSED.silent, 'nobody said who it is');
  }, HELLO_MS).unref();
  line.onEnd(() => clearTimeout(silent));
  if (token !== undefined) guarded(hear.hello(token));
  return {
    ...{ beat: line.beat, end: line.end },
    async check() {
      const known = hear.viewer();
      if (known)
        await deps.verifier.verify(known.token).catch(() => line.end(CHAT_CLOSED.token, 'token-revoked'));
    },
  };
}

/** Who is there, and what they say. */
function hearing(line: Line, deps: SocketDependencies) {
  let viewer: Viewer | undefined;
  let greeted = false;
  const mayType = allowance(TYPING);
  const hello = async (token: string): Promise<void> => {
    if (greeted) return;
    greeted = true;
    viewer = await greet(line, token, deps);
  };
  return {
    viewer: () => viewer,
    hello,
    async frame(frame: FromChatClient | undefined): Promise<void> {
      if (!frame) return line.send({ type: 'refused', code: 'request-invalid' });
      if (frame.type === 'hello') return hello(frame.token);
      if (!viewer) return line.send({ type: 'refused', code: 'token-missing' });
      if (frame.type === 'typing' && !mayType()) return;
      const code = await hearViewer(deps, viewer, frame);
      if (code !== undefined) line.send({ type: 'refused', code });
    },
  };
}
