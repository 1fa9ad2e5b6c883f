import { setTimeout as wait } from 'node:timers/promises';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';
import {
  Health,
  HealthCheckResponseSchema,
  HealthListResponseSchema,
  HealthCheckResponse_ServingStatus as Serving,
} from '../gen/grpc/health/v1/health_pb.js';
import type { GrpcService } from '../grpc-service.ts';

const LOOK_EVERY_MS = 2_000;

/** The standard health service. The empty name is the server: serving when all its services are; `draining`: none is any more. */
export function addHealth(
  router: ConnectRouter,
  { services, draining }: { services: readonly GrpcService[]; draining: AbortSignal },
): void {
  const byName = new Map(services.map((service) => [service.description.typeName, service]));
  const statusOf = async (name: string): Promise<Serving | undefined> => {
    const asked = name === '' ? services : [byName.get(name)].filter((service) => service !== undefined);
    if (asked.length === 0 && name !== '') return undefined;
    if (draining.aborted) return Serving.NOT_SERVING;
    const ready = await Promise.all(asked.map((service) => service.ready().catch(() => false)));
    return ready.every(Boolean) ? Serving.SERVING : Serving.NOT_SERVING;
  };
  router.service(Health, {
    async check({ service }) {
      const status = await statusOf(service);
      if (status === undefined) throw new ConnectError(`There is no service ${service}`, Code.NotFound);
      return create(HealthCheckResponseSchema, { status });
    },
    async list() {
      const names = ['', ...byName.keys()];
      const entries = names.map(async (name) => {
        const status = (await statusOf(name)) ?? Serving.SERVICE_UNKNOWN;
        return [name, create(HealthCheckResponseSchema, { status })] as const;
      });
      return create(HealthListResponseSchema, { statuses: Object.fromEntries(await Promise.all(entries)) });
    },
    async *watch({ service }, { signal }) {
      let last: Serving | undefined;
      while (!signal.aborted) {
        const status = (await statusOf(service)) ?? Serving.SERVICE_UNKNOWN;
        if (status !== last) yield create(HealthCheckResponseSchema, { status });
        last = status;
        const earlier = draining.aborted ? signal : AbortSignal.any([signal, draining]);
        await wait(LOOK_EVERY_MS, undefined, { signal: earlier }).catch(() => {});
      }
    },
  });
}
