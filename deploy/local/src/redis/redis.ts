import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEngineProcess, type EngineProcess } from '../engine-process.ts';
import { lastingPort } from '../lasting-ports.ts';
import { untilItAnswers } from './ready.ts';
import { ensureRedis } from './server-program.ts';

export interface RedisOptions {
  /** Its data and its log; a directory that was used before goes on with its data. */
  readonly dir: string;
  /** Default: a free one, chosen by the system. */
  readonly port?: number;
  readonly readyBoundMs?: number;
}

export interface Redis {
  /** `redis://127.0.0.1:port` */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  isRunning(): boolean;
  /** As an operator stops it: it saves first. */
  stop(): Promise<void>;
  /** Resolves when the process is gone. Default SIGKILL. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** A server that keeps its data as in production: every write logged, on disk within a second. */
export async function startRedis(o: RedisOptions): Promise<Redis> {
  const program = ensureRedis();
  const port = o.port ?? (await lastingPort());
  const logFile = join(o.dir, 'redis.log');
  await mkdir(o.dir, { recursive: true });
  const server = startEngineProcess({ command: program, args: argumentsFor(port), cwd: o.dir, logFile });
  await listening(server, { port, boundMs: o.readyBoundMs ?? 30_000 });
  const { pid, isRunning, kill } = server;
  const url = `redis://127.0.0.1:${port}`;
  return { url, port, pid, logFile, isRunning, kill, stop: () => server.stop() };
}

const argumentsFor = (port: number): string[] => [
  ...['--port', String(port), '--bind', '127.0.0.1', '--daemonize', 'no', '--dir', '.'],
  ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''],
  // What it holds must not be thrown away silently: full is an error that callers know how to take.
  ...['--maxmemory-policy', 'noeviction'],
];

async function listening(server: EngineProcess, at: { port: number; boundMs: number }): Promise<void> {
  try {
    await untilItAnswers(server, at);
  } catch (error) {
    await server.kill();
    throw error;
  }
}
