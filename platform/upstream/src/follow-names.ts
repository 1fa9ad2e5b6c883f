import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import type { Addresses } from './addresses.ts';

type Lookup = (host: string) => Promise<readonly LookupAddress[]>;

const LOOK_EVERY_MS = 2_000;
const bySystem: Lookup = (host) => promisify(systemLookup)(host, { all: true });

/**
 * Behind a DNS name may be several replicas (a headless Service of Kubernetes, a scaled service of compose): each is an
 * address of its own, so that one that is frozen or about to stop can be left out. Names are looked up again and again.
 * A name for one address alone stays what it is, whoever is behind it, and so does one that cannot be looked up just now.
 */
export function followNames(
  addresses: Pick<Addresses, 'all' | 'become'>,
  o: { lookup?: Lookup; everyMs?: number } = {},
): { looked: Promise<void>; stop(): void } {
  const given = addresses.all;
  const known = new Map(given.map((url) => [url, [url]]));
  if (!given.some(isName)) return { looked: Promise.resolve(), stop: () => undefined };
  const look = async (): Promise<void> => {
    await Promise.all(
      given.filter(isName).map(async (url) => {
        const found = await (o.lookup ?? bySystem)(new URL(url).hostname).catch(() => undefined);
        if (found && found.length > 0) known.set(url, behind(url, found));
      }),
    );
    const all = [...new Set([...known.values()].flat())];
    if (all.join() !== addresses.all.join()) addresses.become(all);
  };
  const timer = setInterval(() => void look(), o.everyMs ?? LOOK_EVERY_MS).unref();
  return { looked: look(), stop: () => clearInterval(timer) };
}

/** By TLS a process is known by its name, not by its address. */
function isName(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'http:' && hostname !== 'localhost' && !hostname.startsWith('[') && isIP(hostname) === 0
  );
}

/** One address for each replica, where it has one of either kind. */
function behind(url: string, found: readonly LookupAddress[]): string[] {
  const families = [4, 6].map((family) => found.filter((one) => one.family === family));
  const replicas = families.find((some) => some.length > 0) ?? [];
  if (replicas.length < 2) return [url];
  const hosts = replicas.map(({ address, family }) => (family === 6 ? `[${address}]` : address));
  return hosts.sort().map((host) => {
    const { protocol, port, pathname } = new URL(url);
    return `${protocol}//${host}${port && `:${port}`}${pathname === '/' ? '' : pathname}`;
  });
}
