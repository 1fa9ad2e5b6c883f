import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { lastingPort } from '@hiorder/local-engines';
import type { Raster } from '../domain/printing/raster.ts';

export interface Behaviour {
  /** What it says of itself when it is asked; `silent`: nothing, not even when it is done. */
  readonly state?: 'ready' | 'paper-out' | 'cover-open' | 'silent';
  /** Breaks the line after so many bytes of a ticket. */
  readonly breaksAfter?: number;
  /** Leaves what it is sent lying until `drink` is called. */
  readonly slow?: true;
}

/** A receipt printer as the network sees it: decodes what it gets, can die, come back on its port, and misbehave. */
export interface PrinterStandIn {
  readonly port: number;
  /** What lies on the counter: one for each cut. */
  readonly tickets: readonly Raster[];
  /** How often something of a ticket was begun. */
  begun(): number;
  behave(behaviour: Behaviour): void;
  /** A slow one takes what has come until now. */
  drink(): void;
  die(): Promise<void>;
  comeBack(): Promise<void>;
}

const ANSWERS = { ready: [0x12, 0x12], 'paper-out': [0x32, 0x72], 'cover-open': [0x16, 0x12] } as const;
const [DLE, ESC, GS] = [0x10, 0x1b, 0x1d];

export async function printerStandIn(
  o: { readonly host?: string; readonly port?: number } = {},
): Promise<PrinterStandIn> {
  const tickets: Raster[] = [];
  const sockets = new Set<Socket>();
  const later: (() => void)[] = [];
  let behaviour: Behaviour = {};
  let begun = 0;
  let server: Server | undefined;

  function serve(socket: Socket): void {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    const decode = decoder({
      begin: () => (begun += 1),
      cut: (ticket) => tickets.push(ticket),
      asked(which) {
        const { state = 'ready' } = behaviour;
        if (state === 'silent') return;
        socket.write(Buffer.from([which === 'done' ? 0 : ANSWERS[state][which === 'offline' ? 0 : 1]]));
      },
    });
    let ofTicket = 0;
    const take = (bytes: Buffer): void => {
      // How it is, is asked in six bytes of their own.
      const begins = bytes.length > 6 || ofTicket > 0;
      const room = begins ? (behaviour.breaksAfter ?? Infinity) - ofTicket : Infinity;
      if (begins) ofTicket += bytes.length;
      decode(bytes.subarray(0, room));
      if (bytes.length >= room) socket.destroy();
    };
    socket.on('data', (bytes) => {
      if (behaviour.slow && bytes.length > 6) later.push(() => take(bytes));
      else take(bytes);
    });
  }

  const port = o.port ?? (await lastingPort());
  async function listen(): Promise<void> {
    server = createServer(serve).listen(port, o.host ?? '127.0.0.1');
    await once(server, 'listening');
  }
  await listen();

  return {
    ...{ port, tickets },
    begun: () => begun,
    behave: (next) => void (behaviour = next),
    drink: () => later.splice(0).forEach((take) => take()),
    async die() {
      const closed = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    comeBack: listen,
  };
}

interface Heard {
  begin(): void;
  cut(ticket: Raster): void;
  asked(what: 'offline' | 'paper' | 'done'): void;
}

/** Reads ESC/POS as it arrives, in pieces of any length. Fails loudly on what a printer would print as letters. */
function decoder(heard: Heard): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  let bands: Raster[] = [];
  const command = (b: Buffer): number => {
    if (b[0] === DLE && b.length >= 3) {
      heard.asked(b[2] === 2 ? 'offline' : 'paper');
      return 3;
    }
    if (b[0] === ESC && b[1] === 0x40) {
      bands = [];
      heard.begin();
      return 2;
    }
    if (b[0] !== GS || b.length < 3) return 0;
    if (b[1] === 0x72) {
      heard.asked('done');
      return 3;
    }
    if (b[1] === 0x56 && b.length >= 4) {
      heard.cut(joined(bands));
      return 4;
    }
    if (b[1] !== 0x76 || b.length < 8) return 0;
    const [rowBytes, rows] = [b.readUInt16LE(4), b.readUInt16LE(6)];
    const end = 8 + rowBytes * rows;
    if (b.length < end) return 0;
    bands.push({ width: rowBytes * 8, height: rows, bits: Uint8Array.from(b.subarray(8, end)) });
    return end;
  };
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let used = command(rest); used > 0; used = rest.length > 0 ? command(rest) : 0)
      rest = rest.subarray(used);
    if (rest.length > 0 && ![DLE, ESC, GS].includes(rest[0]!)) throw new Error(`not ESC/POS: ${rest[0]}`);
  };
}

const joined = (bands: readonly Raster[]): Raster => ({
  width: bands[0]?.width ?? 0,
  height: bands.reduce((sum, { height }) => sum + height, 0),
  bits: Buffer.concat(bands.map(({ bits }) => bits)),
});
