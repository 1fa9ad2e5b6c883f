// The table and the staff write to each other, through the gateway.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CHAT_CLOSED } from '@hiorder/contracts';
import type { ConversationView, Message, MessageList, TableRow } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { caller, key, type Caller } from '../support/api.ts';
import { listen } from '../support/live.ts';
import { machine, scan, type GuestCaller } from '../support/people.ts';
import { chatLine, type ChatLine } from '../support/socket.ts';
import { startServer, type TestServer } from '../support/server.ts';

const patient = { timeoutMs: 60_000 };
let server: TestServer;
let staff: Caller;

before(async () => {
  server = await startServer();
  staff = await machine(server);
});
after(() => server.destroy());

let nextTable = 0;
/** Two phones at a table of their own, and staff who see it. */
async function party() {
  const table = nextTable++;
  const [one, two] = [await scan(server, table, '민수'), await scan(server, table, '지우')];
  const { id } = one.session.tableSession as { id: string };
  const inbox = async () => {
    const list = await staff.get('/api/chat/conversations');
    assert.equal(list.status, 200, list.text);
    return (list.body.items as ConversationView[]).find((item) => item.tableSessionId === id);
  };
  await eventually(async () => assert.equal((await inbox())?.guests.length, 2), patient);
  const path = `/api/chat/conversations/${id}`;
  return { one, two, id, inbox, path };
}

let said = 0;
const write = async (who: Caller, text: string, path = '/api/chat/messages', clientId = `c${said++}`) => {
  const answer = await who.post(path, { text, clientId });
  assert.equal(answer.status, 201, answer.text);
  return answer.body as Message;
};
const texts = ({ items }: Pick<MessageList, 'items'>) => items.map(({ text }) => text);
const listOf = ({ body }: { readonly body: unknown }) => body as MessageList;

test('everybody reads the same, in the same order', async () => {
  const { one, two, path } = await party();
  const link = '<a href="javascript:alert(1)">여기</a> https://example.com';
  await write(one, '물 주세요');
  await write(staff, '네, 바로 드릴게요', `${path}/messages`);
  await write(two, link);
  const pages = [await one.get('/api/chat/messages'), await two.get('/api/chat/messages')];
  pages.push(await staff.get(`${path}/messages`));
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
  const { one, two } = await party();
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
  const { one } = await party();
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

test('staff see what they have not read first, and guests see that it was read', async () => {
  const { one, inbox, path } = await party();
  await write(one, '젓가락 주세요');
  await write(one, '두 개요');
  const before = await inbox();
  assert.deepEqual(
    [before?.unread, before?.lastMessage?.text, before?.table.name !== ''],
    [2, '두 개요', true],
  );
  const [top] = (await staff.get('/api/chat/conversations?limit=1')).body.items as ConversationView[];
  assert.ok(top && top.unread > 0);
  const marked = await staff.post(`${path}/read`, { seq: 2 });
  assert.equal(marked.status, 200, marked.text);
  assert.deepEqual([marked.body.unread, (await inbox())?.unread], [0, 0]);
  const { conversation } = listOf(await one.get('/api/chat/messages'));
  assert.deepEqual(conversation.read, { staff: 2, guests: 0 });
  const sameKey = key();
  assert.equal((await staff.post(`${path}/read`, { seq: 2 }, sameKey)).status, 200);
  assert.equal((await staff.post(`${path}/read`, { seq: 1 }, sameKey)).status, 422);
  await write(staff, '여기 있습니다', `${path}/messages`);
  assert.equal(listOf(await one.get('/api/chat/messages')).conversation.unread, 1);
  const read = await one.post('/api/chat/read', { seq: 3 });
  assert.deepEqual([read.body.unread, read.body.read], [0, { staff: 2, guests: 3 }]);
});

test('the board counts what is unread, and screens that hold a stream are told', async () => {
  const { one, two, id, path } = await party();
  const streams = [await listen(server.baseUrl, two.token!), await listen(server.baseUrl, staff.token!)];
  const message = await write(one, '반찬 더 주세요');
  const unread = async () => {
    const { items } = (await staff.get('/api/tables')).body as { items: TableRow[] };
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
  await staff.post(`${path}/read`, { seq: message.seq });
  await eventually(async () => assert.equal(await unread(), 0), patient);
});

test('what is no message is refused, and nothing of it is kept', async () => {
  const { one, path } = await party();
  const bodies = [{ text: '   ' }, { text: '가'.repeat(2_001) }, { text: '' }, { text: 'a\u0000' }];
  for (const body of bodies) {
    const answer = await one.post('/api/chat/messages', { ...body, clientId: 'x' });
    assert.deepEqual([answer.status, answer.body.code], [400, 'request-invalid'], answer.text);
  }
  assert.equal((await one.post('/api/chat/messages', { text: '네' })).status, 400);
  assert.equal((await write(one, '😀'.repeat(2_000))).seq, 1);
  assert.equal((await one.get(`${path}/messages`)).status, 403);
  assert.equal((await staff.get('/api/chat/messages')).status, 403);
  assert.equal(
    (await staff.get('/api/chat/conversations/unknown/messages')).body.code,
    'conversation-not-found',
  );
  assert.equal((await caller(server.baseUrl).get('/api/chat/messages')).status, 401);
});

test('the conversation ends with the stay', async () => {
  const { one, id, inbox, path } = await party();
  await write(one, '잘 먹었습니다');
  await closeTable(one);
  await eventually(async () => assert.equal(await inbox(), undefined), patient);
  const late = await staff.post(`${path}/messages`, { text: '안녕히 가세요', clientId: 'late' });
  assert.deepEqual([late.status, late.body.code], [409, 'conversation-ended'], late.text);
  await eventually(async () => {
    const answer = await one.post('/api/chat/messages', { text: '저기요', clientId: 'late' });
    assert.equal(answer.status, 401, answer.text);
  }, patient);
  const history = await staff.get(`${path}/messages`);
  assert.deepEqual(texts(listOf(history)), ['잘 먹었습니다']);
  assert.ok(listOf(history).conversation.endedAt);
  const next = await scan(server, nextTable - 1);
  assert.notEqual(next.session.tableSession.id, id);
  assert.deepEqual(listOf(await next.get('/api/chat/messages')).items, []);
});

async function closeTable(guest: GuestCaller): Promise<void> {
  const closed = await staff.post(`/api/tables/${guest.session.table.id}/close`, {});
  assert.equal(closed.status, 200, closed.text);
}

const greeted = (line: ChatLine) => eventually(() => assert.equal(line.of('hello').length, 1), patient);

test('phones and staff hear each other live: messages, typing, and what was read', async () => {
  const { one, two, id, path } = await party();
  const lines = [await chatLine(server.baseUrl, { token: one.token! }), await chatLine(server.baseUrl)];
  lines.push(await chatLine(server.baseUrl, { token: staff.token! }));
  const [first, second, desk] = lines as [ChatLine, ChatLine, ChatLine];
  second.send({ type: 'hello', token: two.token! });
  for (const line of lines) await greeted(line);
  assert.equal(first.of('hello')[0]?.conversation?.tableSessionId, id);

  const messages = [await write(one, '콜라 두 개요'), await write(staff, '네', `${path}/messages`)];
  for (const line of lines)
    await eventually(() => {
      const heard = line.of('message').filter((frame) => frame.tableSessionId === id);
      assert.deepEqual(
        heard.map(({ message }) => message),
        messages,
      );
    }, patient);

  desk.send({ type: 'typing', tableSessionId: id });
  await eventually(() => assert.equal(first.of('typing')[0]?.from.kind, 'staff'), patient);
  first.send({ type: 'typing' });
  await eventually(() => assert.equal(second.of('typing').length, 2), patient);
  assert.equal(desk.of('typing').length, 1, 'the guest’s, and not their own');
  second.send({ type: 'read', seq: 2 });
  const mark = {
    type: 'read',
    tableSessionId: id,
    by: { kind: 'guest', id: two.session.guest.id },
    seq: 2,
    unread: 1,
  };
  await eventually(() => assert.deepEqual(desk.of('read'), [mark]), patient);

  first.send('no frame of ours');
  desk.send({ type: 'typing', tableSessionId: 'unknown' });
  await eventually(
    () => assert.deepEqual(first.of('refused'), [{ type: 'refused', code: 'request-invalid' }]),
    patient,
  );
  for (const line of lines) line.close();
});

test('a phone whose line dropped reads what it missed, and hears on', async () => {
  const { one, two } = await party();
  const before = await chatLine(server.baseUrl, { token: one.token! });
  await greeted(before);
  const known = await write(two, '하나');
  await eventually(() => assert.equal(before.of('message').length, 1), patient);
  before.close();
  await before.closed;
  const missed = [await write(two, '둘'), await write(two, '셋')];
  const again = await chatLine(server.baseUrl, { token: one.token! });
  await greeted(again);
  const next = await write(two, '넷');
  await eventually(() => assert.equal(again.of('message').length, 1), patient);
  const page = listOf(await one.get(`/api/chat/messages?after=${known.seq}`));
  assert.deepEqual(page.items, [...missed, next]);
  again.close();
});

test('a table hears nothing of another, nor a stranger anything', async () => {
  const [here, there] = [await party(), await party()];
  const line = await chatLine(server.baseUrl, { token: here.one.token! });
  await greeted(line);
  line.send({ type: 'read', seq: 1, tableSessionId: there.id });
  await write(there.one, '옆 테이블입니다');
  await write(here.one, '여기입니다');
  await eventually(() => assert.equal(line.of('refused').length, 1), patient);
  await eventually(() => assert.equal(line.of('message').length, 1), patient);
  assert.equal(line.of('message')[0]?.tableSessionId, here.id);
  line.close();
  await assert.rejects(chatLine(server.baseUrl, { token: 'x.y.z' }));
  const nobody = await chatLine(server.baseUrl);
  nobody.send({ type: 'hello', token: 'x.y.z' });
  assert.equal(await nobody.closed, CHAT_CLOSED.token);
  const plain = await caller(server.baseUrl).get('/api/chat/socket');
  assert.deepEqual([plain.status, plain.body.code], [426, 'upgrade-required']);
});

test('a cookie opens a socket for our own pages only', async () => {
  const { one } = await party();
  const table = server.demo().tables[nextTable - 1]!;
  const scanned = await fetch(`${server.baseUrl}/api/guest-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: table.code }),
  });
  const cookie = scanned.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  assert.notEqual(cookie, '');
  const line = await chatLine(server.baseUrl, {
    headers: { cookie, origin: server.baseUrl },
    query: '?app=guest',
  });
  await greeted(line);
  await write(one, '쿠키로도 들려요');
  await eventually(() => assert.equal(line.of('message').length, 1), patient);
  line.close();
  for (const origin of ['https://elsewhere.example', 'null'])
    await assert.rejects(chatLine(server.baseUrl, { headers: { cookie, origin }, query: '?app=guest' }));
});

test('a socket ends with its token, and its table’s others go on', async () => {
  const { one, two } = await party();
  const lines = [
    await chatLine(server.baseUrl, { token: one.token! }),
    await chatLine(server.baseUrl, { token: two.token! }),
  ];
  for (const line of lines) await greeted(line);
  const left = await one.send('DELETE', '/api/me/session');
  assert.equal(left.status, 204, left.text);
  assert.equal(await lines[0]!.closed, CHAT_CLOSED.token);
  await write(two, '저는 아직 있어요');
  await eventually(() => assert.equal(lines[1]!.of('message').length, 1), patient);
  assert.equal(lines[0]!.of('message').length, 0);
  lines[1]!.close();
});

test('sockets end with the stay', async () => {
  const { one } = await party();
  const [phone, desk] = [
    await chatLine(server.baseUrl, { token: one.token! }),
    await chatLine(server.baseUrl, { token: staff.token! }),
  ];
  for (const line of [phone, desk]) await greeted(line);
  await closeTable(one);
  assert.ok([CHAT_CLOSED.ended, CHAT_CLOSED.token].includes((await phone.closed) as 4410));
  await eventually(() => assert.equal(desk.of('ended').length, 1), patient);
  desk.close();
});

test('a store greets its guests in their language, and managers choose the words', async () => {
  const { one } = await party();
  const greeting = async (language: string) =>
    listOf(await one.get('/api/chat/messages?limit=1', { 'accept-language': language })).openingMessage;
  assert.match((await greeting('ko'))!, /직원/);
  assert.match((await greeting('ja-JP,en;q=0.5'))!, /スタッフ/);
  const before = await staff.get('/api/chat/settings');
  assert.equal(before.body.changedAt, null, before.text);
  const wanted = { openingMessage: { ko: '어서 오세요', en: 'Welcome' }, quickReplies: [{ ko: '네' }] };
  const changed = await staff.send('PUT', '/api/chat/settings', wanted);
  assert.equal(changed.status, 200, changed.text);
  const { changedAt, ...kept } = (await staff.get('/api/chat/settings')).body;
  assert.deepEqual([kept, typeof changedAt], [wanted, 'string']);
  assert.deepEqual([await greeting('ko'), await greeting('zh')], ['어서 오세요', 'Welcome']);
  await staff.send('PUT', '/api/chat/settings', { ...wanted, openingMessage: null });
  assert.equal(await greeting('ko'), null);
  const bad = [
    { ...wanted, openingMessage: {} },
    { ...wanted, openingMessage: { ko: ' ' } },
    { openingMessage: null },
  ];
  for (const body of [...bad, { ...wanted, quickReplies: [{ ko: '네'.repeat(201) }] }])
    assert.equal((await staff.send('PUT', '/api/chat/settings', body)).status, 400);
  assert.equal((await one.get('/api/chat/settings')).status, 403);
  assert.equal((await one.send('PUT', '/api/chat/settings', wanted)).status, 403);
});
