import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@hiorder/contracts';
import { rowsOf } from './rows.ts';

const message = (seq: number, who: string, sentAt: string): Message => ({
  ...{ id: `m${seq}`, clientId: `c${seq}`, text: '', sentAt, seq },
  from: { kind: who === 'staff' ? 'staff' : 'guest', id: who, name: who },
});
const day = (instant: string) => instant.slice(0, 10);
const told = (messages: Message[], unreadFrom: number | null = null) =>
  rowsOf(messages, { day, unreadFrom }).map((row) =>
    row.kind === 'message'
      ? `${row.message.id}${row.first ? ' first' : ''}${row.last ? ' last' : ''}`
      : row.kind,
  );

test('what one says in one go stands together', () => {
  const messages = [
    message(1, 'a', '2026-11-21T03:00:00Z'),
    message(2, 'a', '2026-11-21T03:01:00Z'),
    message(3, 'staff', '2026-11-21T03:01:30Z'),
    message(4, 'a', '2026-11-21T03:02:00Z'),
    message(5, 'a', '2026-11-21T03:09:00Z'),
  ];
  assert.deepEqual(told(messages), [
    'day',
    'm1 first',
    'm2 last',
    'm3 first last',
    'm4 first last',
    'm5 first last',
  ]);
});

test('a day and what is unread begin anew', () => {
  const messages = [
    message(1, 'a', '2026-11-21T23:59:00Z'),
    message(2, 'a', '2026-11-22T00:00:00Z'),
    message(3, 'a', '2026-11-22T00:00:10Z'),
  ];
  assert.deepEqual(told(messages, 3), ['day', 'm1 first', 'day', 'm2 first last', 'unread', 'm3 first last']);
});
