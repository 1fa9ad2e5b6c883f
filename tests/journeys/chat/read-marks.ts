import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationView, TableRow } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { key } from '../../support/api.ts';
import { listOf, patient, write, type ChatWorld } from '../../support/chat.ts';
import { listen } from '../../support/live.ts';

export function readMarkCases(chat: ChatWorld): void {
  test('staff see what they have not read first, and guests see that it was read', async () => {
    const { one, inbox, path } = await chat.party();
    await write(one, '젓가락 주세요');
    await write(one, '두 개요');
    const before = await inbox();
    assert.deepEqual(
      [before?.unread, before?.lastMessage?.text, before?.table.name !== ''],
      [2, '두 개요', true],
    );
    const [top] = (await chat.staff.get('/api/chat/conversations?limit=1')).body.items as ConversationView[];
    assert.ok(top && top.unread > 0);
    const marked = await chat.staff.post(`${path}/read`, { seq: 2 });
    assert.equal(marked.status, 200, marked.text);
    assert.deepEqual([marked.body.unread, (await inbox())?.unread], [0, 0]);
    const { conversation } = listOf(await one.get('/api/chat/messages'));
    assert.deepEqual(conversation.read, { staff: 2, guests: 0 });
    const sameKey = key();
    assert.equal((await chat.staff.post(`${path}/read`, { seq: 2 }, sameKey)).status, 200);
    assert.equal((await chat.staff.post(`${path}/read`, { seq: 1 }, sameKey)).status, 422);
    await write(chat.staff, '여기 있습니다', `${path}/messages`);
    assert.equal(listOf(await one.get('/api/chat/messages')).conversation.unread, 1);
    const read = await one.post('/api/chat/read', { seq: 3 });
    assert.deepEqual([read.body.unread, read.body.read], [0, { staff: 2, guests: 3 }]);
  });

  test('the board counts what is unread, and screens that hold a stream are told', async () => {
    const { one, two, id, path } = await chat.party();
    const streams = [
      await listen(chat.server.baseUrl, two.token!),
      await listen(chat.server.baseUrl, chat.staff.token!),
    ];
    const message = await write(one, '반찬 더 주세요');
    const unread = async () => {
      const { items } = (await chat.staff.get('/api/tables')).body as { items: TableRow[] };
      return items.find(({ session }) => session?.id === id)?.unreadMessages;
    };
    await eventually(async () => assert.equal(await unread(), 1), patient);
    for (const { events, close } of streams) {
      await eventually(() => {
        const told = events.find(({ event, data }) => event === 'message' && data.tableSessionId === id);
        assert.deepEqual([told?.id, told?.data.message, told?.data.unread], [message.id, message, 1]);
      }, patient);
      close();
    }
    await chat.staff.post(`${path}/read`, { seq: message.seq });
    await eventually(async () => assert.equal(await unread(), 0), patient);
  });
}
