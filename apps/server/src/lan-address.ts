import { networkInterfaces } from 'node:os';

/** This machine's address in the restaurant's network, for phones. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)?.address;
}
