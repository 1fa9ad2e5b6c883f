import type { ServerResponse } from 'node:http';
import type { LiveMessage, Viewer } from '../../../application/live-message.ts';
import type { LiveStream } from '../../../application/streams-of-store.ts';
import { frameOf, HEARTBEAT, resyncFrame } from './frame.ts';

export interface ResponseStreamOptions {
  readonly viewer: Viewer;
  readonly response: ServerResponse;
  /** What may wait in memory for a slow network before the stream is cut. */
  readonly maxBufferedBytes: number;
  readonly onSlow: () => void;
}

const LAST_WORDS_MS = 5_000;

/** How many groups of streams beat one after the other. */
export const TURNS = 15;
let made = 0;

/** A stream over an HTTP response. A screen that does not keep up is cut: it comes back and gets what it missed. */
export function responseStream(
  o: ResponseStreamOptions,
): LiveStream & { readonly write: (bytes: Buffer) => void } {
  const { response } = o;
  let open = true;
  let looking = false;
  response.once('close', () => (open = false));
  const cutIfSlow = (): void => {
    looking = false;
    if (!open || response.writableLength <= o.maxBufferedBytes) return;
    o.onSlow();
    response.destroy();
  };
  const write = (bytes: Buffer): void => {
    if (!open || response.write(bytes) || looking) return;
    // Whatever is written in one go waits here for a moment; only what the network does not take counts.
    looking = true;
    setImmediate(cutIfSlow);
  };
  return {
    viewer: o.viewer,
    turn: made++ % TURNS,
    write,
    send: (message: LiveMessage) => write(frameOf(message)),
    resync: (reason: string) => write(resyncFrame(reason)),
    beat: () => write(HEARTBEAT),
    end() {
      if (!open) return;
      open = false;
      response.end();
      // A peer that reads nothing would keep what is left waiting for ever.
      const timer = setTimeout(() => response.destroy(), LAST_WORDS_MS).unref();
      response.once('close', () => clearTimeout(timer));
    },
  };
}
