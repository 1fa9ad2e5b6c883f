import { printerStandIn, type PrinterStandIn } from '@hiorder/operations/testing';

/** Servers of tests have HIORDER_LOCAL_PRINTERS. */
const HOST = '127.0.0.1';
const PORTS = { first: 9100, last: 9199 };

export interface NetworkPrinter extends PrinterStandIn {
  readonly host: string;
}

/** A receipt printer that the server itself reaches as it would a store's: by an address and on a port of printers. */
export async function networkPrinter(): Promise<NetworkPrinter> {
  for (let port = PORTS.first; port <= PORTS.last; port += 1) {
    const one = await printerStandIn({ host: HOST, port }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
    });
    if (one) return { ...one, host: HOST };
  }
  throw new Error('Every port of printers is taken');
}
