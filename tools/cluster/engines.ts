import { join } from 'node:path';
import { ensureKafka, ensureRedis, startGuard, startKafka, startRedis } from '@hiorder/local-engines';
import type { Log } from '@hiorder/kernel';
import { startEmbeddedPostgres } from '@hiorder/postgres';

/** A server that the members share. */
export interface Engine {
  /** URL, or `host:port`. */
  readonly address: string;
  /** Undefined for one that others run. */
  pid(): number | undefined;
  /** Ended without being asked to, it is started again by somebody else. */
  readonly revives: boolean;
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
  /** Undefined: it is kept running where it is started. */
  isRunning?(): boolean;
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
    revives: running.isRunning === undefined,
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
      if (running?.isRunning?.() === false) running = undefined;
      running ??= await start(port);
    },
  };
}

/** One that somebody else runs, and only they may stop. */
export function given(address: string): Engine {
  const notOurs = () => Promise.reject(new Error(`${address} is not ours to stop`));
  const pid = () => undefined;
  return { address, pid, revives: true, halt: async () => undefined, kill: notOurs, startAgain: notOurs };
}

/** Of an address as programs are given it. */
export const portOf = (address: string): number =>
  Number(new URL(address.includes('://') ? address : `tcp://${address}`).port);

export const kafkaIn = (dir: string, port?: number): Promise<Engine> =>
  engine((at) => startKafka({ dir: join(dir, 'kafka'), ...(at !== undefined && { port: at }) }), {
    ...(port !== undefined && { port }),
    addressOf: ({ brokers }) => brokers,
  });

export const redisIn = (dir: string): Promise<Engine> =>
  engine((at) => startRedis({ dir: join(dir, 'redis'), ...(at !== undefined && { port: at }) }), {
    addressOf: ({ url }) => url,
  });

export const postgresDirectory = (dir: string): string => join(dir, 'postgres');

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
        dataDir: postgresDirectory(dir),
        settings,
        ...(port !== undefined && { port }),
      });
      const { port: at, adminUrl } = server;
      const guard = guardPostgres(dir);
      const stop = () => server.stop().finally(guard.dismiss);
      return {
        ...{ port: at, adminUrl, stop, kill: stop },
        get pid() {
          return server.pid;
        },
      };
    },
    { addressOf: ({ adminUrl }) => adminUrl },
  );
}

/** It ends in order, when whoever started it was killed: its own file says which process it is by then. */
const guardPostgres = (dir: string) =>
  startGuard(
    'kill -INT "$(head -n 1 "$0")" 2>/dev/null',
    join(postgresDirectory(dir), 'data', 'postmaster.pid'),
  );

/** Says clearly what is missing before anything is started. */
export async function ensureEngines(): Promise<void> {
  ensureRedis();
  await ensureKafka();
}
