import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { patient, texts, listOf, write, type ChatWorld } from '../../support/chat.ts';

export function archiveCases(chat: ChatWorld): void {
  test('what was said is found, also when the party has left; it is read, and nothing is added', async () => {
    const { one, id, path } = await chat.party();
    await write(one, '유아용 의자를 부탁드려요');
    const look = async (query: string) => {
      const answer = await chat.staff.get(`/api/chat/conversations?${query}`);
      assert.equal(answer.status, 200, answer.text);
      const row = (answer.body.items as ConversationView[]).find((item) => item.tableSessionId === id);
      return row && [row.found?.text ?? row.lastMessage?.text, row.endedAt !== null];
    };
    const search = new URLSearchParams({ search: '유아용 의자' }).toString();
    assert.deepEqual(await look(search), ['유아용 의자를 부탁드려요', false]);
    assert.equal(await look('ended=true'), undefined);
    await chat.closeTable(one);
    await eventually(
      async () => assert.deepEqual(await look('ended=true'), ['유아용 의자를 부탁드려요', true]),
      patient,
    );
    assert.deepEqual(await look(search), ['유아용 의자를 부탁드려요', true]);
    assert.deepEqual(texts(listOf(await chat.staff.get(`${path}/messages`))), ['유아용 의자를 부탁드려요']);
    const late = await chat.staff.post(`${path}/messages`, { text: '네', clientId: 'late' });
    assert.deepEqual([late.status, late.body.code], [409, 'conversation-ended']);
    assert.equal((await chat.staff.get('/api/chat/conversations?ended=true&cursor=bm8')).status, 400);
  });
}
