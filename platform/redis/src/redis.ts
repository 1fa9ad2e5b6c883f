import type { Log } from '@hiorder/kernel';
import { processMetrics } from '@hiorder/telemetry';
import type { Redis as Client } from 'ioredis';
import { openConnection, type Connection } from './connection.ts';
import { scriptOn, type Script } from './script.ts';
import { createServerId } from './server-id.ts';
import { createSubscriber, type Subscriber, type SubscriberOptions } from './subscriber.ts';
import { technical } from './technical.ts';

/** ioredis' commands. */
export type Commands = Client;

export interface RedisOptions {
  readonly url: string;
  /** Who is connected: in metrics, logs and `CLIENT LIST`. */
  readonly name: string;
  readonly log: Log;
  /** What all keys and channels of this installation begin with. Default `hiorder:`. */
  readonly prefix?: string;
  /** How long an answer may take. Default 1 s. */
  readonly answerMs?: number;
  /** Without a sign of life for so long a line is dead. Default 4 s. */
  readonly silenceMs?: number;
}

/** A line of one's own, for commands that wait: `XREAD BLOCK`. */
export interface Dedicated {
  run<T>(work: (commands: Commands) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Redis, or Valkey, which may be away at any time, also at the start. Then nothing waits and nothing is queued: every
 * call rejects at once, or within `answerMs`, with the TechnicalError `redis-unavailable`; whether a command that was
 * under way took effect is not known. It comes back by itself.
 */
export interface Redis {
  /** A key or channel of this installation: `key('live', store)`. */
  key(...parts: readonly string[]): string;
  /** On the line that all share: for commands that answer at once. */
  run<T>(work: (commands: Commands) => Promise<T>): Promise<T>;
  script(lua: string): Script;
  /**
   * Which server process answers, until it is away: another one, or the same after a restart, may have forgotten what
   * was acknowledged last. Commands that follow without waiting in between go to this one, or fail.
   */
  serverId(): Promise<string>;
  isUp(): boolean;
  onChange(listener: (isUp: boolean) => void): () => void;
  subscriber(o: SubscriberOptions): Subscriber;
  /** `longestWaitMs`: what its commands may wait at most. */
  dedicated(o: { longestWaitMs: number }): Dedicated;
  health(): Promise<{ ok: boolean; detail: string }>;
  /** Ends all lines, after what is under way. */
  close(): Promise<void>;
}

export function createRedis(o: RedisOptions): Redis {
  const { answerMs = 1_000, silenceMs = 4_000 } = o;
  const lines = new Set<Connection>();
  const open = (part: string, more: { answerMs: number | undefined; silenceMs: number }): Connection => {
    const line = openConnection({ url: o.url, name: `hiorder-${o.name}${part}`, log: o.log, ...more });
    lines.add(line);
    return line;
  };
  const closing = (line: Connection) => async (): Promise<void> => {
    lines.delete(line);
    await line.close();
  };
  const shared = open('', { answerMs, silenceMs });
  const stopMeasuring = measureUp(o.name, shared);
  const run = runOn(shared.client);
  return {
    key: (...parts) => (o.prefix ?? 'hiorder:') + parts.join(':'),
    run,
    script(lua) {
      const script = scriptOn(shared.client, lua);
      return (keys, values) => run(() => script(keys, values));
    },
    serverId: createServerId(shared, run),
    isUp: shared.isUp,
    onChange: shared.onChange,
    subscriber(options) {
      const line = open('-subscriber', { answerMs, silenceMs });
      return createSubscriber({ ...line, close: closing(line) }, options);
    },
    dedicated({ longestWaitMs }) {
      const line = open('-dedicated', { answerMs: undefined, silenceMs: longestWaitMs + silenceMs });
      return { run: runOn(line.client), close: closing(line) };
    },
    health: () =>
      run((commands) => commands.ping()).then(
        () => ({ ok: true, detail: 'ok' }),
        (error: unknown) => ({ ok: false, detail: error instanceof Error ? error.message : String(error) }),
      ),
    async close() {
      await Promise.all([...lines].map((line) => line.close()));
      stopMeasuring();
    },
  };
}

const runOn =
  (client: Client): Redis['run'] =>
  async (work) => {
    try {
      return await work(client);
    } catch (error) {
      throw technical(error);
    }
  };

function measureUp(name: string, line: Connection): () => void {
  const gauge = processMetrics().gauge({
    name: 'hiorder_redis_up',
    help: '1 while Redis answers, 0 while it is away and fall-backs are used',
    labels: ['name'],
  });
  gauge.set({ name }, 0);
  const off = line.onChange((isUp) => gauge.set({ name }, isUp ? 1 : 0));
  return () => {
    off();
    gauge.remove({ name });
  };
}
