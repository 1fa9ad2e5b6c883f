import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { EngineUnavailable } from '../engine-unavailable.ts';

/** Valkey is the same to us. */
const NAMES = ['redis-server', 'valkey-server'];
const DEBIAN_PACKAGE = 'redis-server';

/** The server's program, installed with Debian's packages where that is possible. Throws EngineUnavailable. */
export function ensureRedis(env: NodeJS.ProcessEnv = process.env): string {
  const found = findRedis(env);
  if (found) return found;
  install();
  const installed = findRedis(env);
  if (installed) return installed;
  throw new EngineUnavailable(`Installing ${DEBIAN_PACKAGE} brought neither ${NAMES.join(' nor ')}`);
}

/** The first on the path that runs. */
export function findRedis(env: NodeJS.ProcessEnv): string | undefined {
  const options = { env, stdio: 'ignore' } as const;
  return NAMES.find((name) => spawnSync(name, ['--version'], options).status === 0);
}

function install(): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new EngineUnavailable(
      `Redis is not installed: install ${NAMES.join(' or ')} (apt-get install ${DEBIAN_PACKAGE} on Debian and Ubuntu)`,
    );
  }
  console.log(`Redis is not installed; installing ${DEBIAN_PACKAGE} from the distribution …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): unknown =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', DEBIAN_PACKAGE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineUnavailable(`Redis cannot be installed: ${reason.slice(0, 400)}`, error);
  }
}
