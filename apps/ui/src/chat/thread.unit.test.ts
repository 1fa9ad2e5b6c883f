import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message, MessageList } from '@hiorder/contracts';
import { lastSeqOf, threadOf, withMark, withNews, withOlder, withState } from './thread.ts';

const message = (seq: number): Message => ({
  id: `m${seq}`,
  clientId: `c${seq}`,
  from: { kind: 'guest', id: 'g', name: '민수' },
  text: `${seq}`,
  sentAt: '2026-11-21T03:00:00.000Z',
  seq,
});
const page = (seqs: number[], more?: Partial<MessageList>): MessageList => ({
  items: seqs.map(message),
  conversation: {
    tableSessionId: 's',
    endedAt: null,
    lastSeq: seqs.at(-1) ?? 0,
    read: { staff: 0, guests: 0 },
    unread: 0,
  },
  ...more,
});
const seqs = ({ messages }: { messages: readonly Message[] }) => messages.map(({ seq }) => seq);

test('news that come twice and out of order are there once, in order', () => {
  const begun = threadOf(page([1, 2]));
  const { thread, gap } = withNews(begun, [message(4), message(2), message(3), message(4)]);
  assert.deepEqual([seqs(thread), gap, lastSeqOf(thread)], [[1, 2, 3, 4], false, 4]);
});

test('what is missing between is noticed, and nothing is shown out of its place', () => {
  const { thread, gap } = withNews(threadOf(page([1])), [message(3)]);
  assert.deepEqual([seqs(thread), gap], [[1], true]);
  const filled = withNews(thread, [message(2), message(3)]);
  assert.deepEqual([seqs(filled.thread), filled.gap], [[1, 2, 3], false]);
});

test('a conversation that nobody has begun begins with the first message', () => {
  const { thread, gap } = withNews(threadOf(page([])), [message(1)]);
  assert.deepEqual([seqs(thread), gap], [[1], false]);
});

test('pages go back until there is nothing older', () => {
  const newest = threadOf(page([4, 5], { nextCursor: '4' }));
  assert.equal(newest.hasOlder, true);
  const middle = withOlder(newest, page([2, 3], { nextCursor: '2' }));
  // Asked for twice, it is there once.
  const whole = withOlder(withOlder(middle, page([2, 3], { nextCursor: '2' })), page([1]));
  assert.deepEqual([seqs(whole), whole.hasOlder], [[1, 2, 3, 4, 5], false]);
});

test('read marks never go back, and an end stays', () => {
  const read = withMark(withMark(threadOf(page([1, 2])), 'staff', 2), 'staff', 1);
  assert.deepEqual(read.read, { staff: 2, guests: 0 });
  const { conversation } = page([1, 2]);
  const state = { ...conversation, read: { staff: 1, guests: 2 }, endedAt: '2026-11-21T04:00:00.000Z' };
  const ended = withState(withState(read, state), conversation);
  assert.deepEqual(ended.read, { staff: 2, guests: 2 });
  assert.equal(ended.endedAt, state.endedAt);
});
