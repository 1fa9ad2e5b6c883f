import type { Audience, LiveMessage, Viewer } from './live-message.ts';

/** One open stream to a screen. */
export interface LiveStream {
  readonly viewer: Viewer;
  send(message: LiveMessage): void;
  /** Proves that the line is alive. */
  beat(): void;
  /** It leaves the hub by itself. */
  end(): void;
}

export interface StreamsOfStore {
  add(stream: LiveStream): void;
  remove(stream: LiveStream): void;
  concernedBy(audience: Audience): Iterable<LiveStream>;
  guestsOf(tableSessionId: string): Iterable<LiveStream>;
  all(): Iterable<LiveStream>;
  size(): number;
}

const NOBODY: ReadonlySet<LiveStream> = new Set();

export function createStreamsOfStore(): StreamsOfStore {
  const staff = new Set<LiveStream>();
  const guests = new Map<string, Set<LiveStream>>();
  const guestsOf = (tableSessionId: string): ReadonlySet<LiveStream> => guests.get(tableSessionId) ?? NOBODY;
  const all = function* (): Iterable<LiveStream> {
    yield* staff;
    for (const streams of guests.values()) yield* streams;
  };

  return {
    add(stream) {
      const { tableSessionId } = stream.viewer;
      if (tableSessionId === undefined) return void staff.add(stream);
      const streams = guests.get(tableSessionId) ?? new Set();
      guests.set(tableSessionId, streams.add(stream));
    },
    remove(stream) {
      const { tableSessionId } = stream.viewer;
      if (tableSessionId === undefined) return void staff.delete(stream);
      const streams = guests.get(tableSessionId);
      streams?.delete(stream);
      if (streams?.size === 0) guests.delete(tableSessionId);
    },
    *concernedBy(audience): Generator<LiveStream, void> {
      if (audience.kind === 'store') {
        yield* all();
        return;
      }
      yield* staff;
      if (audience.kind === 'table-session') yield* guestsOf(audience.tableSessionId);
    },
    guestsOf,
    all,
    size: () => [...guests.values()].reduce((sum, streams) => sum + streams.size, staff.size),
  };
}
