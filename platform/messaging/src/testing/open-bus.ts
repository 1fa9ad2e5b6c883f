import { createDatabase } from '@hiorder/postgres';
import type { EventBus } from '../bus.ts';
import { createEmbeddedBus } from '../embedded/embedded-bus.ts';
import { testKafkaBus } from './kafka-bus.ts';
import { quietLog } from './quiet-log.ts';

/** In small batches, so that a kill hits the middle of something. */
const batchSize = 20;

/** The bus that a test tells its processes of: `postgres://…` of an embedded log, or `kafka://host:port?prefix=…`. */
export function openBus(address: string): EventBus {
  const url = new URL(address);
  if (url.protocol !== 'kafka:') {
    const database = createDatabase({ url: address, name: 'process-bus', poolSize: 3 });
    return createEmbeddedBus({ database, log: quietLog, batchSize });
  }
  return testKafkaBus(url.host, {
    prefix: url.searchParams.get('prefix') ?? '',
    sessionMs: SHORT_SESSION_MS,
    heartbeatMs: 50,
    batchSize,
  });
}

/** Long enough for a busy machine, short enough to wait for. */
export const SHORT_SESSION_MS = 3_000;
