import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const APPS = ['guest', 'staff'] as const;
const dirOf = (root: string, app: (typeof APPS)[number]): string => join(root, 'apps', app, 'dist');
export const appDirs = { guest: dirOf(checkout, 'guest'), staff: dirOf(checkout, 'staff') } as const;

/** Everything a web app is built from. */
const SOURCES = [
  'apps/ui',
  'platform/design-tokens',
  'platform/kernel/src',
  'contracts/src',
  'package-lock.json',
];

function hashOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string) => {
    if (!existsSync(path)) return;
    const entries = path.endsWith('package-lock.json')
      ? undefined
      : readdirSync(path, { withFileTypes: true });
    if (!entries) return void hash.update(readFileSync(path));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === 'dist' || entry.name === 'node_modules') continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else hash.update(child).update(readFileSync(child));
    }
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');
}

function vite(root: string, app: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', `apps/${app}`, '--logLevel', 'warn'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`building apps/${app} failed:\n${output}`)),
    );
  });
}

/** Builds the web apps whose sources changed since their last build; answers which. */
export async function buildWebApps(say: (what: string) => void, root = checkout): Promise<string[]> {
  const built: string[] = [];
  for (const app of APPS) {
    if (!existsSync(join(root, 'apps', app, 'index.html'))) continue;
    const hash = hashOf(root, [...SOURCES, `apps/${app}`]);
    const stamp = join(dirOf(root, app), '.sources');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    say(app);
    await vite(root, app);
    // Not at the top: mostly nothing is built.
    const { keepCompressed } = await import('@hiorder/gateway');
    await keepCompressed(dirOf(root, app));
    writeFileSync(stamp, hash);
    built.push(app);
  }
  return built;
}
