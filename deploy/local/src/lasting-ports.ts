import { createServer, type Server } from 'node:net';

/** Below those that systems give to outgoing connections: a member that is away for a while finds its port free. */
const FIRST = 18_000;
const LAST = 31_999;
/** So many belong to one process at a time. */
const ROW = 100;

/** Not by `events.once`: waiting for one event, it throws on the other. */
function listenOn(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

export async function isFree(port: number): Promise<boolean> {
  const probe = await listenOn(port);
  await new Promise<void>((resolve) => (probe ? probe.close(() => resolve()) : resolve()));
  return probe !== undefined;
}

/**
 * Ports of a row that no other process takes any of: whose row it is listens on the first of it for as long as it lives.
 * So nobody else is given what was free a moment ago, before whom it was found for has come to listen on it.
 */
async function* ownPorts(): AsyncGenerator<number, never> {
  const rows = Math.floor((LAST + 1 - FIRST) / ROW);
  // Not always the same: who looks for a program that has ended does not find the next one's in its place.
  for (let row = Math.floor(Math.random() * rows); ; row = (row + 1) % rows) {
    const first = FIRST + row * ROW;
    const mark = await listenOn(first);
    if (!mark) continue;
    mark.unref();
    for (let port = first + 1; port < first + ROW; port += 1) if (await isFree(port)) yield port;
  }
}

const own = ownPorts();
/** One search after the other: each goes on where the last one has stopped. */
let last: Promise<unknown> = Promise.resolve();

/** Ports that nobody listens on, and that nobody else is given: not in this process, not in another one. */
export function lastingPorts(count: number): Promise<number[]> {
  const found = last.then(async () => {
    const ports: number[] = [];
    while (ports.length < count) ports.push((await own.next()).value);
    return ports;
  });
  last = found.catch(() => undefined);
  return found;
}

export const lastingPort = async (): Promise<number> => (await lastingPorts(1))[0] ?? 0;
