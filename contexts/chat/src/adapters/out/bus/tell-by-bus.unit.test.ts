import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTrace } from '@hiorder/kernel';
import type { TopicEvent } from '@hiorder/messaging';
import type { Telling } from '../../../application/news.ts';
import { conversation, draft, minsu } from '../../../testing/samples.ts';
import { tellBy } from './tell-by-bus.ts';

test('what is told again is the same event again', async () => {
  const published: TopicEvent[][] = [];
  const tell = tellBy({ publish: async (events) => void published.push([...events]) });
  const ref = conversation();
  const message = { ...draft(minsu, '물 주세요'), seq: 1 };
  const [posted, read] = [newTrace(), newTrace()];
  const by = { kind: 'staff', id: 'staff-1' } as const;
  const waiting: Telling[] = [
    { news: { kind: 'posted', ref, message, unread: 1, sequence: 1 }, trace: posted },
    {
      news: { kind: 'read', ref, id: 'r1', by, seq: 1, unread: 0, sequence: 2, at: message.sentAt },
      trace: read,
    },
  ];
  await tell(waiting);
  await tell(waiting);
  assert.deepEqual(published[0], published[1]);
  assert.deepEqual(
    published[0]?.map(({ topic, event }) => [topic, event.type, event.id, event.sequence]),
    [
      ['hiorder.chat.message', 'hiorder.chat.message-posted.v1', message.id, 1],
      ['hiorder.chat.message', 'hiorder.chat.conversation-read.v1', 'r1', 2],
    ],
  );
  const events = (published[0] ?? []).map(({ event }) => event);
  assert.deepEqual(
    events.map(({ correlationid }) => correlationid),
    [posted.correlationId, read.correlationId],
  );
  for (const { subject, partitionkey, storeid, time } of events) {
    assert.deepEqual([subject, partitionkey], [ref.tableSessionId, ref.tableSessionId]);
    assert.deepEqual([storeid, time], [ref.storeId, message.sentAt]);
  }
});
