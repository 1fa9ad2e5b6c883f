import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { give, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { makeDir } from './places.ts';

export const SUPERUSER = 'hiorder';

/** A data directory and what is kept beside it. */
export interface Cluster {
  readonly dataDir: string;
  readonly pgdata: string;
  readonly password: string;
}

function runInitdb(
  binaries: Binaries,
  account: Account | undefined,
  pgdata: string,
  passwordFile: string,
): Promise<void> {
  const args = [
    '-D',
    pgdata,
    '-U',
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, args, {
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
      cwd: dirname(pgdata),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed in ${pgdata}:\n${output.trim()}`)),
    );
  });
}

/** The cluster in `dataDir`, made on the first start. An interrupted initdb leaves no `ready` mark and is done again. */
export async function ensureCluster(o: {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
}): Promise<Cluster & { created: boolean }> {
  const { dataDir, account } = o;
  const pgdata = join(dataDir, 'data');
  const passwordFile = join(dataDir, 'superuser');
  const mark = join(dataDir, 'ready');
  // Passable for the server's account, readable for none but ours.
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o755 });
  makeDir(dataDir, account, 0o700);
  if (existsSync(mark))
    return { dataDir, pgdata, password: readFileSync(passwordFile, 'utf8').trim(), created: false };

  rmSync(pgdata, { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  give(passwordFile, account);
  await runInitdb(o.binaries, account, pgdata, passwordFile);
  writeFileSync(`${mark}.new`, o.binaries.version, { mode: 0o600 });
  renameSync(`${mark}.new`, mark);
  return { dataDir, pgdata, password, created: true };
}
