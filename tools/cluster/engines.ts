import { join } from 'node:path';
import { ensureKafka, ensureRedis, startKafka, startRedis } from '@hiorder/local-engines';
import type { Log } from '@hiorder/kernel';
import { startEmbeddedPostgres } from '@hiorder/postgres';

/** A server that the members share. */
export interface Engine {
  /** URL, or `host:port`. */
  readonly address: string;
  /** Undefined for one that others run. */
  pid(): number | undefined;
  /** As an operator stops it. */
  halt(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** At the same address with the same data. */
  startAgain(): Promise<void>;
}

export interface Engines {
  readonly kafka: Engine;
  readonly redis: Engine;
  readonly postgres: Engine;
}

interface Started {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

async function engine<S extends Started>(
  start: (port?: number) => Promise<S>,
  o: { port?: number; addressOf(started: S): string },
): Promise<Engine> {
  let running: S | undefined = await start(o.port);
  const { port } = running;
  const address = o.addressOf(running);
  return {
    address,
    pid: () => running?.pid,
    async halt() {
      const started = running;
      running = undefined;
      await started?.stop();
    },
    async kill(signal) {
      const started = running;
      running = undefined;
      await started?.kill(signal);
    },
    async startAgain() {
      running ??= await start(port);
    },
  };
}

/** One that somebody else runs, and only they may stop. */
export function given(address: string): Engine {
  const notOurs = () => Promise.reject(new Error(`${address} is not ours to stop`));
  return { address, pid: () => undefined, halt: async () => undefined, kill: notOurs, startAgain: notOurs };
}

export const kafkaIn = (dir: string, port?: number): Promise<Engine> =>
  engine((at) => startKafka({ dir: join(dir, 'kafka'), ...(at !== undefined && { port: at }) }), {
    ...(port !== undefined && { port }),
    addressOf: ({ brokers }) => brokers,
  });

export const redisIn = (dir: string): Promise<Engine> =>
  engine((at) => startRedis({ dir: join(dir, 'redis'), ...(at !== undefined && { port: at }) }), {
    addressOf: ({ url }) => url,
  });

export function postgresIn(
  dir: string,
  o: { log: Log; durable?: boolean; progress?(what: string): void },
): Promise<Engine> {
  // Nine contexts, some of them twice, each with its own connections.
  const settings = { max_connections: '300' };
  return engine(
    async (port) => {
      const server = await startEmbeddedPostgres({
        ...o,
        dataDir: join(dir, 'postgres'),
        settings,
        ...(port !== undefined && { port }),
      });
      const { stop, pid, adminUrl } = server;
      return { port: server.port, pid, adminUrl, stop, kill: stop };
    },
    { addressOf: ({ adminUrl }) => adminUrl },
  );
}

/** Says clearly what is missing before anything is started. */
export async function ensureEngines(): Promise<void> {
  ensureRedis();
  await ensureKafka();
}
