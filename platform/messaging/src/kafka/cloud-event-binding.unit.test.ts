import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleTopic } from '../testing/sample-events.ts';
import { fromRecord, toRecord, type KafkaRecord } from './cloud-event-binding.ts';

const { event } = sampleTopic();
const record = (headers: Record<string, string>, value: string | null, key = ''): KafkaRecord => ({
  key: Buffer.from(key),
  value: value === null ? null : Buffer.from(value),
  headers: Object.entries(headers).map(([name, text]) => [Buffer.from(name), Buffer.from(text)]),
});
const required = { ce_specversion: '1.0', ce_id: '1', ce_type: 'theirs.happened', ce_source: '/theirs' };

describe('CloudEvents on Kafka', () => {
  it('are binary: attributes in headers, data as the value, the partition key as the key', () => {
    const sent = { ...event('순두부-🍲', 1), sequence: 7 };
    const { key, value, headers } = toRecord(sent);
    assert.equal(key.toString(), '순두부-🍲');
    assert.deepEqual(JSON.parse(value.toString()), sent.data);
    assert.deepEqual(
      Object.fromEntries([...headers].map(([name, text]) => [name.toString(), text.toString()])),
      {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: sent.id,
        ce_type: sent.type,
        ce_source: '/test',
        ce_subject: '순두부-🍲',
        ce_time: sent.time,
        ce_storeid: 'store',
        ce_correlationid: sent.correlationid,
        ce_causationid: sent.causationid,
        ce_traceparent: sent.traceparent,
        ce_partitionkey: '순두부-🍲',
        ce_sequence: '7',
      },
    );
    assert.deepEqual(fromRecord({ key, value, headers }), sent);
  });

  it('may be structured, too', () => {
    const sent = event('one', 1);
    for (const type of ['application/cloudevents+json', 'application/cloudevents+json; charset=UTF-8'])
      assert.deepEqual(fromRecord(record({ 'content-type': type }, JSON.stringify(sent), 'one')), sent);
  });

  it('of other publishers get what handlers rely on', () => {
    const theirs = fromRecord(record({ ...required, ce_theirs: 'kept' }, '{"a":1}', 'key'));
    assert.equal(theirs.partitionkey, 'key');
    assert.equal(theirs.correlationid, '1');
    assert.equal(theirs.sequence, 0);
    assert.deepEqual(theirs.data, { a: 1 });
    assert.match(theirs.traceparent, /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    assert.equal((theirs as unknown as { theirs: string }).theirs, 'kept');
  });

  it('may have no data', () => {
    assert.equal(fromRecord(record(required, null)).data, null);
  });

  for (const [what, poison, reason] of [
    ['no headers', record({}, '{}'), /no header ce_id/],
    ['an empty id', record({ ...required, ce_id: '' }, '{}'), /no header ce_id/],
    ['no JSON', record(required, 'not { json'), /not JSON/],
    ['another version', record({ ...required, ce_specversion: '0.3' }, '{}'), /not CloudEvents 1\.0/],
    ['structured, no JSON', record({ 'content-type': 'application/cloudevents+json' }, 'no'), /not JSON/],
    [
      'structured, no object',
      record({ 'content-type': 'application/cloudevents+json' }, '[1]'),
      /no CloudEvent/,
    ],
    ['structured, no id', record({ 'content-type': 'application/cloudevents+json' }, '{}'), /has no id/],
    ['nothing at all', { key: null, value: null, headers: [] }, /no header/],
    ['headers of nothing', { key: null, value: null, headers: [[null, null]] }, /no header/],
  ] as const satisfies readonly (readonly [string, KafkaRecord, RegExp])[]) {
    it(`are not: ${what}`, () => assert.throws(() => fromRecord(poison), reason));
  }
});
