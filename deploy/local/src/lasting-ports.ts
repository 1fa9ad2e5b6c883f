import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that systems give to outgoing connections: a member that is away for a while finds its port free. */
const FIRST = 18_000;
const LAST = 31_999;

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen({ port, host: '127.0.0.1', exclusive: true });
  const free = await Promise.race([
    once(probe, 'listening').then(() => true),
    once(probe, 'error').then(() => false),
  ]);
  if (free) await new Promise((resolve) => probe.close(resolve));
  return free;
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
