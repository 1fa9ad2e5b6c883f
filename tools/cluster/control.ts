import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Crew } from './crew.ts';
import type { Engine, Engines } from './engines.ts';
import type { Register } from './register.ts';

export const ORDERS = ['start', 'stop', 'restart'] as const;
export type Order = (typeof ORDERS)[number];

/** Where `npm run cluster -- --stop menu` is heard. */
export async function takeOrders(
  to: { crew: Crew; engines: Engines },
  o: { register: Register; say(line: string): void },
): Promise<Server> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const [, order, name] = (request.url ?? '').split('/');
    const known = ORDERS.find((one) => one === order);
    if (request.headers.authorization !== `Bearer ${token}` || !known || !name)
      return void response.writeHead(404).end();
    o.say(`${known} ${name}`);
    obey(to, known, name).then(
      () => response.end(),
      (error: unknown) => response.writeHead(409).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  o.register.control({ port: (server.address() as AddressInfo).port, token });
  return server;
}

async function obey(
  { crew, engines }: { crew: Crew; engines: Engines },
  order: Order,
  name: string,
): Promise<void> {
  const engine = Object.entries(engines).find(([one]) => one === name)?.[1] as Engine | undefined;
  if (engine) {
    if (order !== 'start') await engine.halt();
    if (order !== 'stop') await engine.startAgain();
    return;
  }
  if (order === 'start') return crew.start(name);
  if (order === 'stop') return crew.kill(name, 'SIGTERM');
  return crew.restart(name);
}

/** Gives an order to the runner; answers what is in its way. */
export async function give(
  order: Order,
  name: string,
  at: { port: number; token: string },
): Promise<string | undefined> {
  const response = await fetch(`http://127.0.0.1:${at.port}/${order}/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${at.token}` },
  });
  return response.ok ? undefined : await response.text();
}
