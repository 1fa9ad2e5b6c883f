import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHAT_CLOSED } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { caller } from '../../support/api.ts';
import { greeted, listOf, patient, write, type ChatWorld } from '../../support/chat.ts';
import { chatLine, type ChatLine } from '../../support/socket.ts';

export function socketCases(chat: ChatWorld): void {
  test('phones and staff hear each other live: messages, typing, and what was read', async () => {
    const { one, two, id, path } = await chat.party();
    const lines = [
      await chatLine(chat.server.baseUrl, { token: one.token! }),
      await chatLine(chat.server.baseUrl),
    ];
    lines.push(await chatLine(chat.server.baseUrl, { token: chat.staff.token! }));
    const [first, second, desk] = lines as [ChatLine, ChatLine, ChatLine];
    second.send({ type: 'hello', token: two.token! });
    for (const line of lines) await greeted(line);
    assert.equal(first.of('hello')[0]?.conversation?.tableSessionId, id);

    const messages = [await write(one, '콜라 두 개요'), await write(chat.staff, '네', `${path}/messages`)];
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
    const { one, two } = await chat.party();
    const before = await chatLine(chat.server.baseUrl, { token: one.token! });
    await greeted(before);
    const known = await write(two, '하나');
    await eventually(() => assert.equal(before.of('message').length, 1), patient);
    before.close();
    await before.closed;
    const missed = [await write(two, '둘'), await write(two, '셋')];
    const again = await chatLine(chat.server.baseUrl, { token: one.token! });
    await greeted(again);
    const next = await write(two, '넷');
    await eventually(() => assert.equal(again.of('message').length, 1), patient);
    const page = listOf(await one.get(`/api/chat/messages?after=${known.seq}`));
    assert.deepEqual(page.items, [...missed, next]);
    again.close();
  });

  test('a table hears nothing of another, nor a stranger anything', async () => {
    const [here, there] = [await chat.party(), await chat.party()];
    const line = await chatLine(chat.server.baseUrl, { token: here.one.token! });
    await greeted(line);
    line.send({ type: 'read', seq: 1, tableSessionId: there.id });
    await write(there.one, '옆 테이블입니다');
    await write(here.one, '여기입니다');
    await eventually(() => assert.equal(line.of('refused').length, 1), patient);
    await eventually(() => assert.equal(line.of('message').length, 1), patient);
    assert.equal(line.of('message')[0]?.tableSessionId, here.id);
    line.close();
    await assert.rejects(chatLine(chat.server.baseUrl, { token: 'x.y.z' }));
    const nobody = await chatLine(chat.server.baseUrl);
    nobody.send({ type: 'hello', token: 'x.y.z' });
    assert.equal(await nobody.closed, CHAT_CLOSED.token);
    const plain = await caller(chat.server.baseUrl).get('/api/chat/socket');
    assert.deepEqual([plain.status, plain.body.code], [426, 'upgrade-required']);
  });

  test('a cookie opens a socket for our own pages only', async () => {
    const { one, tableIndex } = await chat.party();
    const table = chat.server.demo().tables[tableIndex]!;
    const scanned = await fetch(`${chat.server.baseUrl}/api/guest-sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: table.code }),
    });
    const cookie = scanned.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    assert.notEqual(cookie, '');
    const line = await chatLine(chat.server.baseUrl, {
      headers: { cookie, origin: chat.server.baseUrl },
      query: '?app=guest',
    });
    await greeted(line);
    await write(one, '쿠키로도 들려요');
    await eventually(() => assert.equal(line.of('message').length, 1), patient);
    line.close();
    for (const origin of ['https://elsewhere.example', 'null'])
      await assert.rejects(
        chatLine(chat.server.baseUrl, { headers: { cookie, origin }, query: '?app=guest' }),
      );
  });

  test('a socket ends with its token, and its table’s others go on', async () => {
    const { one, two } = await chat.party();
    const lines = [
      await chatLine(chat.server.baseUrl, { token: one.token! }),
      await chatLine(chat.server.baseUrl, { token: two.token! }),
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
    const { one } = await chat.party();
    const [phone, desk] = [
      await chatLine(chat.server.baseUrl, { token: one.token! }),
      await chatLine(chat.server.baseUrl, { token: chat.staff.token! }),
    ];
    for (const line of [phone, desk]) await greeted(line);
    await chat.closeTable(one);
    assert.ok([CHAT_CLOSED.ended, CHAT_CLOSED.token].includes((await phone.closed) as 4410));
    await eventually(() => assert.equal(desk.of('ended').length, 1), patient);
    desk.close();
  });
}
