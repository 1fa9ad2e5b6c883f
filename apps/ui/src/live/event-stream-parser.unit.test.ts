import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEventStreamParser, type StreamEvent } from './event-stream-parser.ts';

function parse(...chunks: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const feed = createEventStreamParser((event) => events.push(event));
  chunks.forEach(feed);
  return events;
}

test('an event has a name, data and an id', () => {
  assert.deepEqual(parse('id: 7\nevent: stock\ndata: {"a":1}\n\n'), [
    { id: '7', event: 'stock', data: '{"a":1}' },
  ]);
});

test('pieces may end anywhere', () => {
  const whole = 'id: 7\r\nevent: stock\r\ndata: {"a":1}\r\n\r\nid: 8\r\ndata: x\r\n\r\n';
  for (let at = 1; at < whole.length; at++) {
    const events = parse(whole.slice(0, at), whole.slice(at));
    assert.deepEqual(
      events.map((one) => [one.id, one.event, one.data]),
      [
        ['7', 'stock', '{"a":1}'],
        ['8', 'message', 'x'],
      ],
      `cut at ${at}`,
    );
  }
});

test('heartbeats are no events, data of several lines is one', () => {
  assert.deepEqual(parse(': hi\n\n', 'data: a\ndata: b\n\n'), [{ id: '', event: 'message', data: 'a\nb' }]);
});

test('the id stays for events that name none', () => {
  assert.deepEqual(
    parse('id: 3\ndata: a\n\ndata: b\n\n').map((one) => one.id),
    ['3', '3'],
  );
});
