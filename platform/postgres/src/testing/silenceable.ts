import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can go silent: connections stand, and nothing gets through, as when a cable is cut. */
export async function silenceable(url: string) {
  const to = new URL(url);
  const sockets = new Set<Socket>();
  let silent = false;
  const pass = (from: Socket, other: Socket): void => {
    sockets.add(from);
    from.on('data', (data) => void (silent || other.write(data)));
    from.on('error', () => other.destroy());
    from.on('close', () => other.destroy());
  };
  const server = createServer((client) => {
    const upstream = connect(Number(to.port), to.hostname);
    pass(client, upstream);
    pass(upstream, client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = new URL(url);
  here.hostname = '127.0.0.1';
  here.port = String((server.address() as AddressInfo).port);
  return {
    url: here.href,
    silence: () => void (silent = true),
    speak: () => void (silent = false),
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
