import { createServer } from 'node:net';

/** Below those that systems give to outgoing connections: a member that is away for a while finds its port free. */
const FIRST = 18_000;
const LAST = 31_999;

/** Not by `events.once`: waiting for one event, it throws on the other. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Ports that nobody listens on, and that nobody is given by chance. */
export async function lastingPorts(count: number): Promise<number[]> {
  const found: number[] = [];
  let port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
  while (found.length < count) {
    port = port >= LAST ? FIRST : port + 1;
    if (await isFree(port)) found.push(port);
  }
  return found;
}

export const lastingPort = async (): Promise<number> => (await lastingPorts(1))[0] ?? 0;
