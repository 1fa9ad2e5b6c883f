import { createServer } from 'node:net';

/** Fails with a plain sentence when something else listens there already. */
export function expectFreePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} is in use by another program; stop it, or choose one: PORT=${port + 1} npm start`
          : error.code === 'EACCES'
            ? `this account may not use port ${port}; choose one above 1023: PORT=8080 npm start`
            : `port ${port} on ${host} cannot be used: ${error.message}`;
      reject(new Error(why, { cause: error }));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}
