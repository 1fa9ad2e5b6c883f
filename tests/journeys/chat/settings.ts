import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf, type ChatWorld } from '../../support/chat.ts';

export function settingsCases(chat: ChatWorld): void {
  test('a store greets its guests in their language, and managers choose the words', async () => {
    const { one } = await chat.party();
    const greeting = async (language: string) =>
      listOf(await one.get('/api/chat/messages?limit=1', { 'accept-language': language })).openingMessage;
    assert.match((await greeting('ko'))!, /직원/);
    assert.match((await greeting('ja-JP,en;q=0.5'))!, /スタッフ/);
    const before = await chat.staff.get('/api/chat/settings');
    assert.equal(before.body.changedAt, null, before.text);
    const wanted = { openingMessage: { ko: '어서 오세요', en: 'Welcome' }, quickReplies: [{ ko: '네' }] };
    const changed = await chat.staff.send('PUT', '/api/chat/settings', wanted);
    assert.equal(changed.status, 200, changed.text);
    const { changedAt, ...kept } = (await chat.staff.get('/api/chat/settings')).body;
    assert.deepEqual([kept, typeof changedAt], [wanted, 'string']);
    assert.deepEqual([await greeting('ko'), await greeting('zh')], ['어서 오세요', 'Welcome']);
    await chat.staff.send('PUT', '/api/chat/settings', { ...wanted, openingMessage: null });
    assert.equal(await greeting('ko'), null);
    const bad = [
      { ...wanted, openingMessage: {} },
      { ...wanted, openingMessage: { ko: ' ' } },
      { openingMessage: null },
    ];
    for (const body of [...bad, { ...wanted, quickReplies: [{ ko: '네'.repeat(201) }] }])
      assert.equal((await chat.staff.send('PUT', '/api/chat/settings', body)).status, 400);
    assert.equal((await one.get('/api/chat/settings')).status, 403);
    assert.equal((await one.send('PUT', '/api/chat/settings', wanted)).status, 403);
  });
}
