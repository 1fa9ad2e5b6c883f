import assert from 'node:assert/strict';
import type { Wire } from '@hiorder/testing';

export interface LiveEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Wire;
}

export interface LiveStream {
  readonly events: LiveEvent[];
  readonly closed: Promise<void>;
  close(): void;
}

/** Listens to Server-Sent Events and keeps them all. Resolves once the stream is open. */
export async function listen(baseUrl: string, token: string, lastEventId?: string): Promise<LiveStream> {
  const abort = new AbortController();
  const response = await fetch(`${baseUrl}/api/events`, {
    signal: abort.signal,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    },
  });
  assert.equal(response.status, 200);
  const events: LiveEvent[] = [];
  const closed = (async () => {
    let buffer = '';
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        buffer += chunk;
        const blocks = buffer.split('\n\n');
        buffer = blocks.pop() ?? '';
        for (const block of blocks) {
          const field = (name: string) =>
            block
              .split('\n')
              .find((line) => line.startsWith(`${name}: `))
              ?.slice(name.length + 2);
          const event = field('event');
          if (event) events.push({ id: field('id') ?? '', event, data: JSON.parse(field('data') ?? 'null') });
        }
      }
    } catch {
      // Aborted by us, or cut by the server: either way it is over.
    }
  })();
  return { events, closed, close: () => abort.abort() };
}
