import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { caller, key } from '../../support/api.ts';
import { listOf, patient, texts, write, type ChatWorld } from '../../support/chat.ts';
import { scan } from '../../support/people.ts';

export function messageCases(chat: ChatWorld): void {
  test('everybody reads the same, in the same order', async () => {
    const { one, two, path } = await chat.party();
    const link = '<a href="javascript:alert(1)">여기</a> https://example.com';
    await write(one, '물 주세요');
    await write(chat.staff, '네, 바로 드릴게요', `${path}/messages`);
    await write(two, link);
    const pages = [await one.get('/api/chat/messages'), await two.get('/api/chat/messages')];
    pages.push(await chat.staff.get(`${path}/messages`));
    for (const page of pages) {
      assert.equal(page.status, 200, page.text);
      assert.deepEqual(page.body.items, pages[0]!.body.items);
    }
    const { items, conversation } = listOf(pages[0]!);
    assert.deepEqual(texts({ items }), ['물 주세요', '네, 바로 드릴게요', link]);
    assert.deepEqual(
      items.map(({ seq, from }) => [seq, from.kind]),
      [
        [1, 'guest'],
        [2, 'staff'],
        [3, 'guest'],
      ],
    );
    assert.equal(items[0]?.from.name, '민수');
    assert.deepEqual(
      { ...conversation, tableSessionId: undefined },
      { tableSessionId: undefined, endedAt: null, lastSeq: 3, read: { staff: 0, guests: 0 }, unread: 2 },
    );
  });

  test('what is sent twice is there once', async () => {
    const { one, two } = await chat.party();
    const body = { text: '앞접시 주세요', clientId: 'phone-1' };
    const answers = await Promise.all([1, 2, 3].map(() => one.post('/api/chat/messages', body, key())));
    for (const answer of answers) {
      assert.equal(answer.status, 201, answer.text);
      assert.deepEqual(answer.body, answers[0]!.body);
    }
    const sameKey = key();
    const first = await two.post('/api/chat/messages', { text: '저도요', clientId: 'a' }, sameKey);
    const again = await two.post('/api/chat/messages', { text: '저도요', clientId: 'a' }, sameKey);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal(again.text, first.text);
    const other = await two.post('/api/chat/messages', { text: '다른 말', clientId: 'a' }, sameKey);
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency-key-reused']);
    assert.deepEqual(texts(listOf(await one.get('/api/chat/messages'))), ['앞접시 주세요', '저도요']);
  });

  test('pages go back to the beginning, and on from where a phone was', async () => {
    const { one } = await chat.party();
    for (let i = 1; i <= 5; i += 1) await write(one, `${i}`);
    const page = async (query: string) => listOf(await one.get(`/api/chat/messages?${query}`));
    const last = await page('limit=2');
    assert.deepEqual([texts(last), last.nextCursor], [['4', '5'], '4']);
    const middle = await page(`limit=2&before=${last.nextCursor}`);
    assert.deepEqual([texts(middle), middle.nextCursor], [['2', '3'], '2']);
    const first = await page(`limit=2&before=${middle.nextCursor}`);
    assert.deepEqual([texts(first), first.nextCursor], [['1'], undefined]);
    const on = await page('after=2&limit=2');
    assert.deepEqual([texts(on), on.nextCursor], [['3', '4'], '4']);
    for (const query of ['before=1&after=1', 'limit=0', 'before=x'])
      assert.equal((await one.get(`/api/chat/messages?${query}`)).status, 400, query);
  });

  test('what is no message is refused, and nothing of it is kept', async () => {
    const { one, path } = await chat.party();
    const bodies = [{ text: '   ' }, { text: '가'.repeat(2_001) }, { text: '' }, { text: 'a\u0000' }];
    for (const body of bodies) {
      const answer = await one.post('/api/chat/messages', { ...body, clientId: 'x' });
      assert.deepEqual([answer.status, answer.body.code], [400, 'request-invalid'], answer.text);
    }
    assert.equal((await one.post('/api/chat/messages', { text: '네' })).status, 400);
    assert.equal((await write(one, '😀'.repeat(2_000))).seq, 1);
    assert.equal((await one.get(`${path}/messages`)).status, 403);
    assert.equal((await chat.staff.get('/api/chat/messages')).status, 403);
    assert.equal(
      (await chat.staff.get('/api/chat/conversations/unknown/messages')).body.code,
      'conversation-not-found',
    );
    assert.equal((await caller(chat.server.baseUrl).get('/api/chat/messages')).status, 401);
  });

  test('the conversation ends with the stay', async () => {
    const { one, id, tableIndex, inbox, path } = await chat.party();
    await write(one, '잘 먹었습니다');
    await chat.closeTable(one);
    await eventually(async () => assert.equal(await inbox(), undefined), patient);
    const late = await chat.staff.post(`${path}/messages`, { text: '안녕히 가세요', clientId: 'late' });
    assert.deepEqual([late.status, late.body.code], [409, 'conversation-ended'], late.text);
    await eventually(async () => {
      const answer = await one.post('/api/chat/messages', { text: '저기요', clientId: 'late' });
      assert.equal(answer.status, 401, answer.text);
    }, patient);
    const history = await chat.staff.get(`${path}/messages`);
    assert.deepEqual(texts(listOf(history)), ['잘 먹었습니다']);
    assert.ok(listOf(history).conversation.endedAt);
    const next = await scan(chat.server, tableIndex);
    assert.notEqual(next.session.tableSession.id, id);
    assert.deepEqual(listOf(await next.get('/api/chat/messages')).items, []);
  });
}
