import { createGrpcServer, type GrpcServer, type GrpcService } from '@hiorder/grpc';
import type { Gate, TokenVerifier } from '@hiorder/http';
import type { Log } from '@hiorder/kernel';
import type { Settings } from '../settings/settings.ts';

export interface GrpcDoor {
  /** The port, or undefined where there is none. */
  open(): Promise<number | undefined>;
  /** From now on callers are sent elsewhere, and still served. */
  drain(): void;
  close(): Promise<void>;
}

/** One gRPC server for the contexts of this process that offer something over it. */
export function grpcDoor(o: {
  services: readonly GrpcService[];
  verifier: TokenVerifier;
  settings: Pick<Settings, 'grpcPort' | 'host' | 'reusePort'>;
  log: Log;
  /** Of the HTTP door beside it. */
  gate: Gate | undefined;
}): GrpcDoor {
  const { services, settings, log } = o;
  const { grpcPort, host, reusePort } = settings;
  if (services.length === 0 || grpcPort === undefined)
    return { open: async () => undefined, drain: () => {}, close: async () => {} };
  const server: GrpcServer = createGrpcServer(o);
  return {
    open: () =>
      server.listen({ port: grpcPort.number, host, reusePort }).catch((error: unknown) => {
        // Nobody asked for this port: a shop without POS shall not fail to open because of it.
        if (grpcPort.given) throw error;
        log.warn({ error }, `gRPC is off: port ${grpcPort.number} cannot be used`);
        return undefined;
      }),
    drain: () => server.drain(),
    close: () => server.close(),
  };
}
