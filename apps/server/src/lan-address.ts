import { networkInterfaces } from 'node:os';
import type { Settings } from './settings/settings.ts';

/** This machine's address in the restaurant's network, for phones. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)?.address;
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
