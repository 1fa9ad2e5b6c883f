import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { TokenVerifier } from '@hiorder/http';
import { systemClock, type Clock } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import { eventually, silentLog } from '@hiorder/testing';
import { createNotification, type NotificationSettings } from '../index.ts';
import { fakeBus, type FakeBus } from './fake-bus.ts';
import { openStream, type OpenStream } from './open-stream.ts';
import { believing } from './tokens.ts';

export interface RunningOptions {
  readonly settings?: Partial<NotificationSettings>;
  readonly fake?: FakeBus;
  readonly bus?: FakeBus['bus'];
  readonly redis?: Redis | undefined;
  readonly verifier?: TokenVerifier;
  readonly clock?: Clock;
}

/** The context, really listening; it ends with the test. */
export async function running(t: TestContext, o: RunningOptions = {}) {
  const fake = o.fake ?? fakeBus();
  const context = createNotification({
    ...{ verifier: o.verifier ?? believing, log: silentLog, clock: o.clock ?? systemClock },
    bus: o.bus ?? fake.bus,
    redis: o.redis,
    settings: o.settings ?? {},
  });
  t.after(() => context.stop());
  await context.start();
  await context.http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = context.http.server.address() as AddressInfo;
  const open = async (token: string, lastEventId?: string): Promise<OpenStream> => {
    const stream = await openStream({ port, token, lastEventId });
    t.after(stream.close);
    return stream;
  };
  return { ...fake, context, port, open };
}

export type Running = Awaited<ReturnType<typeof running>>;

/** Of a machine that is busy. */
export const patient = { timeoutMs: 30_000 };

export const has = (stream: OpenStream, names: readonly string[]): Promise<void> =>
  eventually(() => assert.deepEqual(stream.names(), names), patient);
export const ends = (stream: OpenStream): Promise<void> =>
  eventually(() => assert.ok(stream.ended()), patient);
