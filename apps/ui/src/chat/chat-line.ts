import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FromChatClient, FromChatServer } from '@hiorder/contracts';
import { onWake } from '../browser/on-wake.ts';
import { reconnectDelay } from '../live/live-state.ts';
import { CLOSED } from './closed.ts';

/** `polling`: there is no socket (a proxy refuses it, the network is gone); we ask every few seconds instead. */
export type LineState = 'connecting' | 'live' | 'polling' | 'closed';

export interface ChatLine {
  readonly state: ReadonlySignal<LineState>;
  /** False when there is no line: then it has to go another way. */
  send(frame: FromChatClient): boolean;
  /** Something shows that the line is dead: begins anew. */
  reconnect(): void;
  stop(): void;
}

export interface ChatLineOptions {
  readonly url: string;
  onFrame(frame: FromChatServer): void;
  /** At the beginning of every line, when something was missed, when it is refused, and as the poll. */
  resync(): unknown;
  /** The last reading failed, whatever the socket says: it is asked for again. */
  behind(): boolean;
  readonly open?: (url: string) => WebSocket;
}

const POLL_MS = 4_000;
/** One that says nothing at all is held up by somebody between. */
const HELLO_MS = 10_000;
const TOO_MUCH_FAILURES = 6;
/** As a browser calls a line that was cut. */
const NO_SOCKET = 1006;

/** Hears a conversation: over a WebSocket while there is one, by asking while there is none. */
export function connectChat(o: ChatLineOptions): ChatLine {
  const state = signal<LineState>('connecting');
  const line = createLine(o, { state, over: () => stop() });
  const poll = setInterval(() => {
    if ((state.value === 'polling' || o.behind()) && document.visibilityState === 'visible') o.resync();
  }, POLL_MS);
  const sleep = onWake(line.reconnect);
  function stop(): void {
    clearInterval(poll);
    sleep();
    line.hangUp();
    state.value = 'closed';
  }

  line.begin();
  return { state, stop, reconnect: line.reconnect, send: line.send };
}

/** One socket after another, for as long as the server does not say that it is over. */
function createLine(o: ChatLineOptions, { state, over }: { state: Signal<LineState>; over(): void }) {
  const open = o.open ?? ((url: string) => new WebSocket(url));
  const socket = currentSocket({ open: () => open(o.url), heard, ended });
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function heard(text: string): void {
    const frame = JSON.parse(text) as FromChatServer;
    if (frame.type === 'hello') {
      clearTimeout(timer);
      failures = 0;
      state.value = 'live';
    }
    if (frame.type === 'hello' || frame.type === 'resync') o.resync();
    o.onFrame(frame);
  }
  function ended(code: number): void {
    clearTimeout(timer);
    // Whether the seat is still ours an ordinary question tells, and it renews the session.
    if (code === CLOSED.token || code === CLOSED.ended) o.resync();
    if (code === CLOSED.ended) return over();
    failures = code === CLOSED.tooMuch ? Math.max(failures + 1, TOO_MUCH_FAILURES) : failures + 1;
    state.value = 'polling';
    timer = setTimeout(begin, reconnectDelay(failures, Math.random()));
  }
  function begin(): void {
    const one = socket.begin();
    if (one) timer = setTimeout(() => one.close(), HELLO_MS);
  }
  function hangUp(): void {
    clearTimeout(timer);
    socket.drop();
  }
  function reconnect(): void {
    hangUp();
    begin();
  }
  const send = (frame: FromChatClient): boolean => state.value === 'live' && socket.send(frame);
  return { begin, hangUp, reconnect, send };
}

/** What an earlier one still says is not heard. */
function currentSocket(o: { open(): WebSocket; heard(text: string): void; ended(code: number): void }) {
  let socket: WebSocket | undefined;
  return {
    begin(): WebSocket | undefined {
      let one: WebSocket;
      try {
        one = socket = o.open();
      } catch {
        o.ended(NO_SOCKET);
        return undefined;
      }
      one.addEventListener('message', ({ data }) => one === socket && o.heard(String(data)));
      one.addEventListener('close', ({ code }) => one === socket && o.ended(code));
      return one;
    },
    drop(): void {
      const old = socket;
      socket = undefined;
      old?.close();
    },
    send(frame: FromChatClient): boolean {
      if (socket?.readyState !== 1) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
  };
}

/** The socket beside the page, for the app whose session it is. */
export const socketUrl = (app: 'guest' | 'staff'): string =>
  `${location.origin.replace(/^http/, 'ws')}/api/chat/socket?app=${app}`;
