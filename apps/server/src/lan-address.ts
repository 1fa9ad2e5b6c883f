import { networkInterfaces } from 'node:os';
import type { Settings } from './settings/settings.ts';

/** This machine's address in the restaurant's network, for phones. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)?.address;
}

const EVERYWHERE = ['0.0.0.0', '::'];

/** The same address for phones of the same network; undefined when they cannot come in, or `url` is theirs already. */
export function inTheHouse(url: string, host: string, address = lanAddress()): string | undefined {
  const theirs = new URL(url);
  if (theirs.hostname !== 'localhost' || address === undefined || !EVERYWHERE.includes(host))
    return undefined;
  theirs.hostname = address;
  return theirs.href;
}

/** Staff may also sign in at the names this machine has in the restaurant's network. */
export function originsInTheHouse(settings: Settings): string[] {
  const { protocol, hostname, port } = new URL(settings.publicUrl);
  const house = ['localhost', '127.0.0.1', lanAddress()].filter((host) => host !== undefined);
  const gateway = settings.ports.get('gateway');
  if (gateway !== undefined) return house.map((host) => `http://${host}:${gateway}`);
  if (protocol !== 'http:' || !house.includes(hostname)) return [];
  return house.map((host) => `http://${host}${port && `:${port}`}`);
}
