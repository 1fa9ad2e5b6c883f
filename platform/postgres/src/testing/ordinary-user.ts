import type { SpawnOptions } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openToAll } from '../embedded/binaries.ts';

/** Somebody without special rights, and how a process of `spawnEmbedded` is started as him. */
export interface OrdinaryUser {
  readonly uid: number;
  readonly starts: {
    readonly program?: { readonly node: string; readonly script: string };
    readonly spawn: SpawnOptions;
  };
}

const checkout = realpathSync(fileURLToPath(new URL('../../../../', import.meta.url)));
const SCRIPT = 'platform/postgres/src/testing/embedded-process.ts';
const NOBODY = 65_534;

/**
 * Whoever runs the tests; where that is root, nobody, with files of his own in `directory`: ours may lie below a home
 * that he cannot enter.
 */
export async function ordinaryUser(directory: string): Promise<OrdinaryUser> {
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) return { uid, starts: { spawn: {} } };
  const root = join(directory, 'checkout');
  copyPackage('@hiorder/postgres', root);
  const node = join(root, 'bin', 'node');
  mkdirSync(dirname(node));
  linkOrCopy(process.execPath, node);
  await openToAll(root);
  const env = { PATH: process.env.PATH, HOME: root };
  return {
    uid: NOBODY,
    starts: {
      program: { node, script: join(root, SCRIPT) },
      spawn: { uid: NOBODY, gid: NOBODY, cwd: root, env },
    },
  };
}

/** With all that it depends on and that is installed here. */
function copyPackage(name: string, root: string): void {
  const installed = join(checkout, 'node_modules', name);
  const copy = join(root, 'node_modules', name);
  if (!existsSync(installed) || existsSync(copy)) return;
  const place = join(root, relative(checkout, realpathSync(installed)));
  cpSync(realpathSync(installed), place, { recursive: true, verbatimSymlinks: true });
  mkdirSync(dirname(copy), { recursive: true });
  if (place !== copy) symlinkSync(relative(dirname(copy), place), copy);
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Record<string, object>;
  for (const other of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }))
    copyPackage(other, root);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
