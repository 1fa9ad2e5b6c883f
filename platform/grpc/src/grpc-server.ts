import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { Code, ConnectError } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { createDoorKeeper, type Gate, type LimiterOptions, type TokenVerifier } from '@hiorder/http';
import type { Log } from '@hiorder/kernel';
import { processMetrics, type Metrics } from '@hiorder/telemetry';
import type { GrpcService } from './grpc-service.ts';
import { admit } from './interceptors/admit.ts';
import { authenticate } from './interceptors/authenticate.ts';
import { edge } from './interceptors/edge.ts';
import { observe } from './interceptors/observe.ts';
import { addHealth } from './services/health.ts';
import { addReflection } from './services/reflection.ts';
import { Health } from './gen/grpc/health/v1/health_pb.js';

export interface GrpcServerOptions {
  readonly services: readonly GrpcService[];
  readonly verifier: TokenVerifier;
  readonly log: Log;
  /** Default: those of the process. */
  readonly metrics?: Metrics;
  /** How many calls may be in flight, where that is not to be found out from the usual beginning. */
  readonly limiter?: LimiterOptions;
  /** Of the process's other door: both together let in no more than it says. */
  readonly gate?: Gate | undefined;
}

export interface GrpcServer {
  /** Port 0: any free one. Resolves with the port. */
  listen(o: { port: number; host: string; reusePort?: boolean }): Promise<number>;
  /**
   * It is about to stop: health says so at once, and connections are told to go elsewhere (GOAWAY); what is in flight
   * on them goes on. Who still comes is served, and told so, too.
   */
  drain(): void;
  /** Streams end with UNAVAILABLE; what is in flight is finished. */
  close(): Promise<void>;
}

const BODY_LIMIT = 64 * 1024;
const GRACE_MS = 5_000;

/** gRPC, gRPC-Web and Connect over HTTP/2 without TLS, which the ingress ends. Health and reflection are open to everybody. */
export function createGrpcServer(o: GrpcServerOptions): GrpcServer {
  const { services, verifier, log, metrics = processMetrics(), limiter = {} } = o;
  const roles = new Map(services.map((service) => [service.description.typeName, service.roles]));
  const isOurs = (name: string): boolean => roles.has(name);
  const door = createDoorKeeper({ context: 'grpc', metrics, limiter, gate: o.gate });
  const shutdown = new AbortController();
  const draining = new AbortController();
  const handler = connectNodeAdapter({
    interceptors: [
      observe(metrics, isOurs),
      edge(log),
      admit(door, isOurs),
      authenticate(verifier, (name) => roles.get(name)),
    ],
    readMaxBytes: BODY_LIMIT,
    shutdownSignal: shutdown.signal,
    routes(router) {
      services.forEach((service) => service.addTo(router));
      addHealth(router, { services, draining: draining.signal });
      addReflection(router, [...services.map((service) => service.description), Health]);
    },
  });
  const server = createServer(handler);
  const sessions = sessionsOf(server);
  return {
    listen: ({ port, host, reusePort = false }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port, host, reusePort }, () => resolve((server.address() as AddressInfo).port));
      }),
    drain() {
      draining.abort();
      for (const session of sessions) session.close();
      server.on('session', (session) => session.once('stream', () => session.close()));
    },
    async close() {
      if (!server.listening) return;
      shutdown.abort(new ConnectError('The server is stopping; call again', Code.Unavailable));
      const closed = new Promise((resolve) => server.close(resolve));
      for (const session of sessions) session.close();
      const timer = setTimeout(() => sessions.forEach((session) => session.destroy()), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

function sessionsOf(server: Http2Server): Set<ServerHttp2Session> {
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    // A client that breaks off is nothing to fall over.
    session.on('error', () => session.destroy());
  });
  return sessions;
}
