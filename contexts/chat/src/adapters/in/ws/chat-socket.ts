import { CHAT_CLOSED, type FromChatServer } from '@hiorder/contracts';
import type { TokenVerifier } from '@hiorder/http';
import type { Log } from '@hiorder/kernel';
import type { WebSocket } from 'ws';
import type { Live } from '../../../application/ports/live-line.ts';
import { showState } from '../../../application/queries/conversation-state.ts';
import { allowance } from './allowance.ts';
import { frameOf, told } from './frames.ts';
import { hearViewer, type HearingDependencies } from './hear-viewer.ts';
import { viewerOf, type Viewer } from './viewer.ts';

export type SocketDependencies = HearingDependencies & {
  readonly verifier: TokenVerifier;
  readonly logger: Log;
  /** Gives the place back; undefined: this caller has too many. */
  take(sub: string): (() => void) | undefined;
};

export interface ChatSocket {
  /** Ends it when its token counts no more. */
  check(): Promise<void>;
  /** Ends it when its other end has gone silent, and asks for a sign of life. */
  beat(): void;
  end(code: number, reason: string): void;
}

const HELLO_MS = 10_000;
const MAX_BUFFERED = 256 * 1024;
const FRAMES = { count: 40, withinMs: 10_000 };
const TYPING = { count: 1, withinMs: 1_000 };

/** One phone or screen. `token`: when the request said already who it is. */
export function chatSocket(
  socket: WebSocket,
  token: string | undefined,
  deps: SocketDependencies,
): ChatSocket {
  let viewer: Viewer | undefined;
  let alive = true;
  let greeting = false;
  const mayFrame = allowance(FRAMES);
  const mayType = allowance(TYPING);
  const end = (code: number, reason: string): void => socket.close(code, reason);
  const send = (frame: FromChatServer): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED) return socket.terminate();
    socket.send(JSON.stringify(frame));
  };
  const heard = (live: Live): void => {
    if (!viewer || !concerns(live, viewer)) return;
    send(told(live));
    if (live.kind === 'ended' && viewer.own) end(CHAT_CLOSED.ended, 'conversation-ended');
  };

  const greet = async (said: string): Promise<void> => {
    greeting = true;
    const found = await viewerOf(said, deps.verifier).catch(() => undefined);
    if (!found) return end(CHAT_CLOSED.token, 'token-invalid');
    const release = deps.take(found.principal.sub);
    if (!release) return end(CHAT_CLOSED.tooMuch, 'too-many-sockets');
    socket.once('close', release);
    const missed = (): void => send({ type: 'resync', reason: 'something may have been missed' });
    const letGo = await deps.line.follow(found.principal.store, { heard, missed });
    socket.once('close', letGo);
    if (socket.readyState !== socket.OPEN) return letGo();
    viewer = found;
    const at = deps.clock.now().toISOString();
    const { own, principal } = found;
    if (!own) return send({ type: 'hello', at });
    const reader = { kind: 'guest', id: principal.sub } as const;
    send({ type: 'hello', at, conversation: await showState(deps, own.tableSessionId, reader) });
  };
  const onFrame = async (text: string): Promise<void> => {
    const frame = frameOf(text);
    if (!frame) return send({ type: 'refused', code: 'request-invalid' });
    if (frame.type === 'hello') return viewer || greeting ? undefined : greet(frame.token);
    if (!viewer) return send({ type: 'refused', code: 'token-missing' });
    if (frame.type === 'typing' && !mayType()) return;
    const refused = await hearViewer(deps, viewer, frame);
    if (refused !== undefined) send({ type: 'refused', code: refused });
  };
  const guarded = (work: Promise<void>): void =>
    void work.catch((err: unknown) => {
      deps.logger.warn({ err }, 'a chat socket could not be served');
      end(1013, 'dependency-unavailable');
    });

  socket.on('error', () => socket.terminate());
  socket.on('pong', () => (alive = true));
  socket.on('message', (data, isBinary) => {
    alive = true;
    if (isBinary || !mayFrame()) return end(CHAT_CLOSED.tooMuch, 'too-many-frames');
    guarded(onFrame((data as Buffer).toString('utf8')));
  });
  const silent = setTimeout(() => {
    if (!viewer) end(CHAT_CLOSED.silent, 'nobody said who it is');
  }, HELLO_MS).unref();
  socket.once('close', () => clearTimeout(silent));
  if (token !== undefined) guarded(greet(token));
  return {
    end,
    async check() {
      if (!viewer) return;
      await deps.verifier.verify(viewer.token).catch(() => end(CHAT_CLOSED.token, 'token-revoked'));
    },
    beat() {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping();
    },
  };
}

/** Guests hear of their own conversation, staff of their store's; nobody hears their own typing. */
function concerns(live: Live, { own, principal }: Viewer): boolean {
  if (own && own.tableSessionId !== live.ref.tableSessionId) return false;
  return live.kind !== 'typing' || live.from.id !== principal.sub;
}
