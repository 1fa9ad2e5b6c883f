import { type ReadonlySignal, signal } from '@preact/signals';
import type { LiveEvents } from '@hiorder/contracts';
import { onWake } from '../browser/on-wake.ts';
import { pause } from '../browser/pause.ts';
import { readEventStream } from './event-stream.ts';
import type { StreamEvent } from './event-stream-parser.ts';
import { type LiveState, reconnectDelay, stateAfterFailure } from './live-state.ts';

export type { LiveState } from './live-state.ts';

export type LiveHandlers = {
  [Name in Exclude<keyof LiveEvents, 'hello' | 'resync'>]?: (data: LiveEvents[Name]) => void;
};

export interface LiveConnection {
  readonly state: ReadonlySignal<LiveState>;
  /** Tries at once, e.g. when a button says so. */
  reconnect(): void;
  stop(): void;
}

export interface LiveOptions {
  readonly url: string;
  readonly handlers: LiveHandlers;
  /** Reads everything the screen shows again. */
  resync(): unknown;
  /** The server refuses the caller (session over, signed out). Nothing is tried any more. */
  onRefused(status: number): void;
}

const SILENCE_MS = 45_000;
const POLL_MS = 5_000;

/**
 * Keeps the screen true: the event stream while it lasts, asking every few seconds while it does not. `resync` runs at
 * the beginning of every stream, when the server says something was missed, and as the poll.
 */
export function connectLive(o: LiveOptions): LiveConnection {
  const state = signal<LiveState>('connecting');
  const line = createLine(o, state);
  const poll = setInterval(() => {
    if (state.value === 'polling' && document.visibilityState === 'visible') o.resync();
  }, POLL_MS);
  const offline = () => (state.value = 'offline');
  addEventListener('offline', offline);
  const sleep = onWake(line.again);
  void line.run();

  return {
    state,
    reconnect: line.again,
    stop() {
      clearInterval(poll);
      removeEventListener('offline', offline);
      sleep();
      line.stop();
      state.value = 'closed';
    },
  };
}

function createLine(o: LiveOptions, state: { value: LiveState }) {
  let running = true;
  let current = new AbortController();
  let lastEventId = '';
  let failures = 0;

  function onEvent(event: StreamEvent): void {
    if (event.id) lastEventId = event.id;
    failures = 0;
    state.value = 'live';
    if (event.event === 'hello' || event.event === 'resync') return void o.resync();
    handle(o.handlers, event);
  }

  async function run(): Promise<void> {
    while (running) {
      const { signal } = (current = new AbortController());
      const end = await readEventStream({ url: o.url, lastEventId, silenceMs: SILENCE_MS, signal, onEvent });
      if (!running) return;
      if (end.kind === 'refused') {
        state.value = 'closed';
        return o.onRefused(end.status);
      }
      // Hung up by ourselves to begin anew: no failure, no pause.
      if (signal.aborted) continue;
      failures++;
      state.value = stateAfterFailure(failures, navigator.onLine);
      await pause(reconnectDelay(failures, Math.random()), signal);
    }
  }

  return {
    run,
    again: () => current.abort(),
    stop() {
      running = false;
      current.abort();
    },
  };
}

function handle(handlers: LiveHandlers, { event, data }: StreamEvent): void {
  const handler = handlers[event as keyof LiveHandlers] as ((data: unknown) => void) | undefined;
  handler?.(JSON.parse(data));
}
