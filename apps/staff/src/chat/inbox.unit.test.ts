import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationView, Message } from '@hiorder/contracts';
import { sectionsOf, told } from './inbox.ts';

const message = (seq: number, minute: number): Message => ({
  ...{ id: `m${seq}`, clientId: `c${seq}`, text: '물 주세요', seq },
  from: { kind: 'guest', id: 'g', name: '민수' },
  sentAt: `2026-11-21T03:${String(minute).padStart(2, '0')}:00.000Z`,
});
const row = (id: string, more: Partial<ConversationView> = {}): ConversationView => ({
  ...{ tableSessionId: id, endedAt: null, lastSeq: 0, read: { staff: 0, guests: 0 }, unread: 0 },
  ...{ table: { id, name: id }, openedAt: '2026-11-21T03:00:00.000Z', guests: [], lastMessage: null },
  ...more,
});
const ids = (rows: readonly ConversationView[]) => rows.map(({ tableSessionId }) => tableSessionId);

test('unread first, then what was said last; tables that are silent by their names', () => {
  const sections = sectionsOf([
    row('10'),
    row('2'),
    row('a', { lastMessage: message(1, 5), lastSeq: 1 }),
    row('b', { lastMessage: message(1, 9), lastSeq: 1 }),
    row('c', { lastMessage: message(1, 1), lastSeq: 1, unread: 1 }),
  ]);
  assert.deepEqual(
    [ids(sections.unread), ids(sections.read), ids(sections.silent)],
    [['c'], ['b', 'a'], ['2', '10']],
  );
});

test('a row follows what the line tells, and what comes late changes nothing', () => {
  const said = { type: 'message', tableSessionId: 'a', message: message(2, 6), unread: 1 } as const;
  const after = told(row('a', { lastSeq: 1 }), said)!;
  assert.deepEqual([after.unread, after.lastSeq, after.lastMessage?.seq], [1, 2, 2]);
  assert.equal(told(after, { ...said, message: message(1, 5), unread: 1 }), undefined);
  const by = { kind: 'staff', id: 's' } as const;
  const read = told(after, { type: 'read', tableSessionId: 'a', by, seq: 2, unread: 0 })!;
  assert.deepEqual([read.unread, read.read], [0, { staff: 2, guests: 0 }]);
  const guest = { kind: 'guest', id: 'g' } as const;
  const seen = told(read, { type: 'read', tableSessionId: 'a', by: guest, seq: 2, unread: 0 })!;
  assert.deepEqual(seen.read, { staff: 2, guests: 2 });
  assert.equal(told(seen, { type: 'typing', tableSessionId: 'a', from: { ...guest, name: '' } }), undefined);
});
