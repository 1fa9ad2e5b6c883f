import type { Log } from '@hiorder/kernel';
import { Redis as Client, type RedisOptions as ClientOptions } from 'ioredis';

export interface ConnectionOptions {
  readonly url: string;
  /** As `CLIENT LIST` shows it. */
  readonly name: string;
  readonly log: Log;
  /** How long an answer may take; undefined when commands wait on purpose. */
  readonly answerMs: number | undefined;
  /** Without a sign of life for so long the line is dead and a new one is made. */
  readonly silenceMs: number;
}

/** One line to Redis, made again whenever it breaks. */
export interface Connection {
  readonly client: Client;
  isUp(): boolean;
  /** Called when it comes up or goes away, until the answer is called. */
  onChange(listener: (isUp: boolean) => void): () => void;
  close(): Promise<void>;
}

const CONNECT_MS = 3_000;
const LOOK_AGAIN_WHILE_LOADING_MS = 500;
const LONGEST_PAUSE_MS = 2_000;

/** From 50 ms, doubling to 2 s, with jitter: replicas must not come back all at once. */
const pauseBefore = (attempt: number): number =>
  Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(attempt - 1, 10)) * (0.5 + Math.random() / 2);

export function openConnection(o: ConnectionOptions): Connection {
  const client = new Client(o.url, optionsOf(o));
  const listeners = new Set<(isUp: boolean) => void>();
  let up = false;
  let closing = false;
  let lastError: unknown;
  const change = (now: boolean): void => {
    if (up === now) return;
    up = now;
    for (const listener of listeners) listener(now);
  };
  client.on('error', (error) => (lastError = error));
  client.on('ready', () => change(true));
  client.on('close', () => {
    if (up && !closing) o.log.warn({ err: lastError, connection: o.name }, 'Redis is away');
    change(false);
  });
  const stopBeating = beat(client, o);
  return {
    client,
    isUp: () => up,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing = true;
      stopBeating();
      // What is under way gets its answer; a command that waits on purpose does not.
      if (up && o.answerMs !== undefined) await client.quit().catch(() => undefined);
      client.disconnect();
      change(false);
    },
  };
}

function optionsOf(o: ConnectionOptions) {
  return {
    connectionName: o.name,
    // Nothing of 3 is needed, and every proxy knows 2.
    protocol: 2,
    connectTimeout: CONNECT_MS,
    maxLoadingRetryTime: LOOK_AGAIN_WHILE_LOADING_MS,
    retryStrategy: pauseBefore,
    socketTimeout: o.silenceMs,
    ...(o.answerMs !== undefined && { commandTimeout: o.answerMs }),
    // A command is refused at once while Redis is away, and fails when its line breaks: callers have fall-backs, and
    // whether it took effect is for them to ask.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    // Ours are made again where failing can be answered.
    autoResubscribe: false,
  } satisfies ClientOptions;
}

/** Only something that was asked can stay silent: this finds dead lines that nobody uses at the moment. */
function beat(client: Client, o: ConnectionOptions): () => void {
  if (o.answerMs === undefined) return () => undefined;
  const timer = setInterval(() => {
    if (client.status === 'ready') client.ping().catch(() => undefined);
  }, o.silenceMs / 2).unref();
  return () => clearInterval(timer);
}
