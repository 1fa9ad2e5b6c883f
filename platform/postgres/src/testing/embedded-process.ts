/** A process that needs an embedded server, for tests that kill it: `node embedded-process.ts <options as JSON>`. */
import type { Log } from '@hiorder/kernel';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from '../embedded/start.ts';

const { umask, ...options } = JSON.parse(process.argv[2] ?? '{}') as Omit<EmbeddedPostgresOptions, 'log'> & {
  umask?: number;
};
if (umask !== undefined) process.umask(umask);
const log: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => log };
const say = (message: object): unknown => process.stdout.write(`${JSON.stringify(message)}\n`);

try {
  const progress = (message: string): unknown => say({ progress: message });
  const server = await startEmbeddedPostgres({ ...options, progress, log });
  const { adminUrl, port, pid, adopted } = server;
  say({ started: { adminUrl, port, pid, adopted } });
  process.stdin.once('data', () => void server.stop().then(() => process.exit(0)));
} catch (error) {
  say({ failed: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
