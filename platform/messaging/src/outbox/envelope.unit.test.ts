import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TechnicalError, withTrace, type EventDefinition } from '@hiorder/kernel';
import Type from 'typebox';
import { outboxRows } from './envelope.ts';

const schema = Type.Object({ name: Type.String({ maxLength: 5 }), count: Type.Integer() });
const definition: EventDefinition<typeof schema> = {
  type: 'hiorder.test.counted.v1',
  topic: 'hiorder.test.count',
  schema,
};
const event = (data: { name: string; count: number }) => ({
  definition,
  subject: 'subject-1',
  storeId: 'store-1',
  partitionKey: 'key-1',
  data,
});
const trace = {
  correlationId: 'correlation-1',
  causationId: 'cause-1',
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
};

it('fills in the envelope from the definition and the running trace', () => {
  const [row] = withTrace(trace, () => outboxRows('test', [event({ name: 'tea', count: 2 })]));
  assert.equal(row?.topic, 'hiorder.test.count');
  assert.equal(row.partition_key, 'key-1');
  const { id, time, ...rest } = row.event;
  assert.match(id, /^[0-9a-f-]{36}$/);
  assert.ok(!Number.isNaN(Date.parse(time)) && time.endsWith('Z'));
  assert.deepEqual(rest, {
    specversion: '1.0',
    type: 'hiorder.test.counted.v1',
    source: '/hiorder/test',
    subject: 'subject-1',
    datacontenttype: 'application/json',
    data: { name: 'tea', count: 2 },
    storeid: 'store-1',
    correlationid: 'correlation-1',
    causationid: 'cause-1',
    traceparent: trace.traceparent,
    partitionkey: 'key-1',
    sequence: 0,
  });
});

it('refuses data that its own schema does not allow, and says where', () => {
  assert.throws(
    () => outboxRows('test', [event({ name: 'too long', count: 1 })]),
    (error: unknown) =>
      error instanceof TechnicalError && error.code === 'event-invalid' && error.message.includes('/name'),
  );
});

it('names who asked for it, as the Auth Context extension has it, and nobody where nobody did', () => {
  const caller = { id: 'jiwoo', role: 'owner', name: '지우' };
  const [row] = withTrace({ ...trace, caller }, () => outboxRows('test', [event({ name: 'tea', count: 2 })]));
  const { authtype, authid, authclaims } = row?.event ?? {};
  assert.deepEqual([authtype, authid], ['user', 'jiwoo']);
  assert.deepEqual(JSON.parse(authclaims ?? ''), { role: 'owner', name: '지우' });
  const [alone] = withTrace(trace, () => outboxRows('test', [event({ name: 'tea', count: 2 })]));
  assert.ok(alone && !('authid' in alone.event));
});
