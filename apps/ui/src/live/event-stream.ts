import { createEventStreamParser, type StreamEvent } from './event-stream-parser.ts';

/** How one connection ended. `refused`: the server said no with this status, asking again changes nothing. */
export type StreamEnd =
  | { readonly kind: 'lost' | 'silent' }
  | { readonly kind: 'refused'; readonly status: number };

/**
 * Reads one connection until it ends. Over fetch and not EventSource, which cannot see heartbeats (a dead line looks
 * alive for minutes), cannot name the last event on a new object, and hides the status of a refusal.
 */
export async function readEventStream(o: {
  url: string;
  lastEventId: string;
  silenceMs: number;
  signal: AbortSignal;
  onEvent(event: StreamEvent): void;
}): Promise<StreamEnd> {
  const line = watchedLine(o);
  try {
    const response = await fetch(o.url, {
      headers: {
        Accept: 'text/event-stream',
        ...(o.lastEventId ? { 'Last-Event-ID': o.lastEventId } : {}),
      },
      cache: 'no-store',
      signal: line.signal,
    });
    if (!response.ok || !response.body) return endOf(response.status);
    const feed = createEventStreamParser(o.onEvent);
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { kind: 'lost' };
      line.heard();
      feed(decoder.decode(value, { stream: true }));
    }
  } catch {
    return { kind: line.wasSilent() ? 'silent' : 'lost' };
  } finally {
    line.over();
  }
}

/** Hangs up when nothing was heard for too long, or when we are told to. */
function watchedLine({ signal, silenceMs }: { signal: AbortSignal; silenceMs: number }) {
  const line = new AbortController();
  const hangUp = () => line.abort();
  let silent = false;
  let watch: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(watch);
    watch = setTimeout(() => {
      silent = true;
      hangUp();
    }, silenceMs);
  };
  signal.addEventListener('abort', hangUp);
  heard();
  return {
    signal: line.signal,
    heard,
    wasSilent: () => silent,
    over(): void {
      clearTimeout(watch);
      signal.removeEventListener('abort', hangUp);
    },
  };
}

function endOf(status: number): StreamEnd {
  const final = status === 401 || status === 403 || status === 404;
  return final ? { kind: 'refused', status } : { kind: 'lost' };
}
