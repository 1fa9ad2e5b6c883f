import type { Audience, LiveMessage, Viewer } from './live-message.ts';

/** One open stream to a screen. */
export interface LiveStream {
  readonly viewer: Viewer;
  /** Streams take turns with their heartbeats, so that not all are written to at the same moment. */
  readonly turn: number;
  send(message: LiveMessage): void;
  /** Everything has to be read again. */
  resync(reason: string): void;
  /** Proves that the line is alive. */
  beat(): void;
  /** It leaves the hub by itself. */
  end(): void;
}

type Visit = (stream: LiveStream) => void;

/** Visits with callbacks: there are thousands of streams, and generators cost more than writing to a stream does. */
export interface StreamsOfStore {
  add(stream: LiveStream): void;
  remove(stream: LiveStream): void;
  concernedBy(audience: Audience, visit: Visit): void;
  guestsOf(tableSessionId: string, visit: Visit): void;
  all(visit: Visit): void;
  size(): number;
}

export function createStreamsOfStore(): StreamsOfStore {
  const staff = new Set<LiveStream>();
  const guests = new Map<string, Set<LiveStream>>();
  const guestsOf = (tableSessionId: string, visit: Visit): void => guests.get(tableSessionId)?.forEach(visit);
  const all = (visit: Visit): void => {
    staff.forEach(visit);
    for (const streams of guests.values()) streams.forEach(visit);
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
    concernedBy(audience, visit) {
      if (audience.kind === 'store') return all(visit);
      staff.forEach(visit);
      if (audience.kind === 'table-session') guestsOf(audience.tableSessionId, visit);
    },
    guestsOf,
    all,
    size: () => [...guests.values()].reduce((sum, streams) => sum + streams.size, staff.size),
  };
}
