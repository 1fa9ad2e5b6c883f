import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { printerStandIn, type PrinterStandIn } from '@hiorder/operations/testing';

/** In the network that this machine is in: where the server itself runs, no store has a printer. */
function addressInNetwork(): string {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  const ours = all.find(({ family, internal, address }) => {
    return family === 'IPv4' && !internal && !address.startsWith('169.254.');
  });
  assert.ok(ours, 'This machine is in no network: there is nowhere to put a printer');
  return ours.address;
}

const PORTS = { first: 9100, last: 9199 };

export interface NetworkPrinter extends PrinterStandIn {
  readonly host: string;
}

/** A receipt printer that the server itself reaches as it would a store's: by an address and on a port of printers. */
export async function networkPrinter(): Promise<NetworkPrinter> {
  const host = addressInNetwork();
  for (let port = PORTS.first; port <= PORTS.last; port += 1) {
    const one = await printerStandIn({ host, port }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
    });
    if (one) return { ...one, host };
  }
  throw new Error('Every port of printers is taken');
}
