import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock, newId, newTrace, type CloudEvent } from '@hiorder/kernel';
import type { EventBus, Tail } from '@hiorder/messaging';
import { createRevocations } from './revocations.ts';

const MINUTE = 60_000;
const start = '2026-01-01T12:00:00.000Z';

const closed = (session: string, time: string, type = 'party-closed.v1'): CloudEvent => {
  const trace = newTrace();
  return {
    specversion: '1.0',
    id: newId(),
    type,
    source: '/test',
    subject: session,
    time,
    datacontenttype: 'application/json',
    data: { session },
    storeid: 's',
    correlationid: trace.correlationId,
    causationid: trace.causationId,
    traceparent: trace.traceparent,
    partitionkey: session,
    sequence: 0,
  };
};

async function started() {
  const clock = fixedClock(start);
  let tail: Tail | undefined;
  let stopped = 0;
  const bus = {
    tail: async (asked: Tail) => {
      tail = asked;
      return { stop: async () => void (stopped += 1) };
    },
  } as unknown as EventBus;
  const revocations = createRevocations({
    bus,
    clock,
    keepMs: 15 * MINUTE,
    sources: [
      {
        topic: 'party',
        type: 'party-closed.v1',
        select: (data: { session: string }) => ({ claim: 'session', value: data.session }),
      },
      { topic: 'party', type: 'nothing.v1', select: () => undefined },
    ],
  });
  await revocations.start();
  assert.ok(tail);
  return { revocations, clock, tail, stopped: () => stopped };
}

test('tokens with a revoked claim do not count; others do', async () => {
  const { revocations, tail } = await started();
  tail.onEvent(closed('a', start));
  assert.equal(revocations.isRevoked({ sub: 'x', session: 'a' }), true);
  assert.equal(revocations.isRevoked({ sub: 'a', session: 'b' }), false);
  assert.equal(revocations.isRevoked({ sub: 'x' }), false);
  assert.equal(revocations.isRevoked({ session: ['a'] }), false);
  await revocations.stop();
});

test('it looks back as far as it remembers, on each topic once', async () => {
  const { revocations, tail } = await started();
  assert.deepEqual(tail.topics, ['party']);
  assert.deepEqual(tail.since, new Date('2026-01-01T11:45:00.000Z'));
  await revocations.stop();
});

test('other events, and those that revoke nothing, are passed over', async () => {
  const { revocations, tail } = await started();
  tail.onEvent(closed('a', start, 'other.v1'));
  tail.onEvent(closed('a', start, 'nothing.v1'));
  assert.equal(revocations.isRevoked({ session: 'a' }), false);
  await revocations.stop();
});

test('what is older than any token is not remembered', async () => {
  const { revocations, tail } = await started();
  tail.onEvent(closed('a', '2026-01-01T11:45:00.000Z'));
  tail.onEvent(closed('b', '2026-01-01T11:45:00.001Z'));
  assert.equal(revocations.isRevoked({ session: 'a' }), false);
  assert.equal(revocations.isRevoked({ session: 'b' }), true);
  await revocations.stop();
});

test('starting twice listens once, stopping ends it', async () => {
  const { revocations, stopped } = await started();
  await revocations.start();
  await revocations.stop();
  await revocations.stop();
  assert.equal(stopped(), 1);
});
