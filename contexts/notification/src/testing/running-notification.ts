import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { systemClock } from '@hiorder/kernel';
import { eventually, silentLog } from '@hiorder/testing';
import { createNotification, type NotificationSettings } from '../index.ts';
import { fakeBus, type FakeBus } from './fake-bus.ts';
import { openStream, type OpenStream } from './open-stream.ts';
import { believing } from './tokens.ts';

/** The context, really listening; it ends with the test. */
export async function running(
  t: TestContext,
  settings: Partial<NotificationSettings> = {},
  o: FakeBus = fakeBus(),
) {
  const common = { verifier: believing, log: silentLog, clock: systemClock };
  const context = createNotification({ ...common, bus: o.bus, settings });
  t.after(() => context.stop());
  await context.start();
  await context.http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = context.http.server.address() as AddressInfo;
  const open = async (token: string, lastEventId?: string): Promise<OpenStream> => {
    const stream = await openStream({ port, token, lastEventId });
    t.after(stream.close);
    return stream;
  };
  return { ...o, context, port, open };
}

export const has = (stream: OpenStream, names: readonly string[]): Promise<void> =>
  eventually(() => assert.deepEqual(stream.names(), names));
export const ends = (stream: OpenStream): Promise<void> => eventually(() => assert.ok(stream.ended()));
