import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { newTrace } from '@hiorder/kernel';
import type { MessageLog } from '../application/ports/message-log.ts';
import { unreadByStaff } from '../domain/conversation.ts';
import { conversation, drained, draft, jiwoo, minsu, read, say, staff } from './samples.ts';

export type MakeLog = (t: TestContext) => MessageLog | Promise<MessageLog>;

/** What every adapter of `MessageLog` keeps. */
export function messageLogSuite(name: string, makeLog: MakeLog): void {
  describe(`message log: ${name}`, () => {
    it('keeps what was written as it was written', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      const text = ' <b>물</b> & 물수건\n"주세요" 👨‍👩‍👧‍👦 https://example.com/?a=1&b=2 ';
      const said = draft(minsu, text);
      assert.deepEqual(await say(log, ref, said), { ...said, seq: 1 });
      assert.deepEqual(await log.page(ref.tableSessionId, { limit: 10 }), [{ ...said, seq: 1 }]);
    });

    it('gives the same clientId of the same author the same message, and of another one another', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      const first = await say(log, ref, draft(minsu, '물 주세요', { clientId: 'c1' }));
      const twice = await log.append({
        ...{ ref, pace: undefined, trace: newTrace() },
        draft: draft(minsu, '다른 말', { clientId: 'c1' }),
      });
      assert.deepEqual(twice, { ok: true, value: { message: first, isNew: false } });
      const others = await say(log, ref, draft(jiwoo, '저도요', { clientId: 'c1' }));
      const elsewhere = await say(log, conversation(), draft(minsu, '여기요', { clientId: 'c1' }));
      assert.deepEqual([others.seq, elsewhere.seq], [2, 1]);
      assert.equal((await log.page(ref.tableSessionId, { limit: 10 })).length, 2);
    });

    it('counts without gaps when many write at once, each of them twice', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      const drafts = Array.from({ length: 60 }, (_, i) => draft([minsu, jiwoo, staff][i % 3]!, `${i}`));
      const said = await Promise.all([...drafts, ...drafts].map((one) => say(log, ref, one)));
      const page = await log.page(ref.tableSessionId, { limit: 200 });
      assert.deepEqual(
        page.map(({ seq }) => seq),
        Array.from({ length: 60 }, (_, i) => i + 1),
      );
      for (const message of said) assert.deepEqual(page[message.seq - 1], message);
    });

    it('pages back from the end, and on from a place', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      for (let i = 1; i <= 12; i += 1) await say(log, ref, draft(minsu, `${i}`));
      const texts = async (range: Parameters<MessageLog['page']>[1]) =>
        (await log.page(ref.tableSessionId, range)).map(({ text }) => Number(text));
      assert.deepEqual(await texts({ limit: 5 }), [8, 9, 10, 11, 12]);
      assert.deepEqual(await texts({ before: 8, limit: 5 }), [3, 4, 5, 6, 7]);
      assert.deepEqual(await texts({ before: 3, limit: 5 }), [1, 2]);
      assert.deepEqual(await texts({ before: 1, limit: 5 }), []);
      assert.deepEqual(await texts({ before: 0, limit: 5 }), []);
      assert.deepEqual(await texts({ after: 0, limit: 3 }), [1, 2, 3]);
      assert.deepEqual(await texts({ after: 10, limit: 5 }), [11, 12]);
      assert.deepEqual(await texts({ after: 99, limit: 5 }), []);
      assert.deepEqual(await log.page(conversation().tableSessionId, { limit: 5 }), []);
    });

    it('moves read marks forward only, and knows what staff have not read', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      const see = async () => {
        const [seen] = await log.see([ref.tableSessionId]);
        const { marks, ...rest } = seen!.conversation;
        return { marks, unread: unreadByStaff({ ...rest, marks }), last: seen!.last?.seq ?? 0 };
      };
      assert.deepEqual(await see(), { marks: {}, unread: 0, last: 0 });
      await read(log, ref, staff, 3);
      assert.deepEqual(await see(), { marks: {}, unread: 0, last: 0 }, 'nothing to be read yet');
      for (const from of [minsu, staff, jiwoo, minsu, staff]) await say(log, ref, draft(from, '…'));
      assert.deepEqual(await see(), { marks: {}, unread: 3, last: 5 });
      await read(log, ref, staff, 3);
      assert.deepEqual(await see(), { marks: { staff: 3 }, unread: 1, last: 5 });
      await read(log, ref, staff, 1);
      await read(log, ref, minsu, 99);
      assert.deepEqual(await see(), { marks: { staff: 3, 'guest-1': 5 }, unread: 1, last: 5 });
      await read(log, ref, staff, 99);
      assert.deepEqual(await see(), { marks: { staff: 5, 'guest-1': 5 }, unread: 0, last: 5 });
    });

    it('takes nothing after the end, and still answers what was said before it', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      const before = await say(log, ref, draft(minsu, '잘 먹었습니다', { clientId: 'c1' }));
      await log.end(ref.tableSessionId, '2026-11-21T04:00:00.000Z');
      await log.end(ref.tableSessionId, '2026-11-21T05:00:00.000Z');
      const post = (clientId: string) =>
        log.append({ ref, draft: draft(minsu, '저기요', { clientId }), pace: undefined, trace: newTrace() });
      const error = { code: 'conversation-ended', endedAt: '2026-11-21T04:00:00.000Z' };
      assert.deepEqual(await post('c2'), { ok: false, error });
      assert.deepEqual(await post('c1'), { ok: true, value: { message: before, isNew: false } });
      const unopened = conversation();
      await log.end(unopened.tableSessionId, '2026-11-21T04:00:00.000Z');
      const late = { ref: unopened, draft: draft(minsu, '저기요'), pace: undefined, trace: newTrace() };
      assert.equal((await log.append(late)).ok, false);
    });

    it('holds each guest to the pace, by themselves', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      const pace = { messages: 2, withinMs: 10_000 };
      const at = (second: number, from = minsu) =>
        log.append({
          ...{ ref, pace, trace: newTrace() },
          draft: draft(from, '…', { sentAt: new Date(Date.UTC(2026, 10, 21, 3, 0, second)).toISOString() }),
        });
      const first = [await at(0), await at(1), await at(2), await at(2, jiwoo), await at(10), await at(10)];
      assert.deepEqual(
        first.map((one) => (one.ok ? one.value.message.seq : one.error)),
        [
          1,
          2,
          { code: 'too-many-messages', retryAfterMs: 8_000 },
          3,
          4,
          { code: 'too-many-messages', retryAfterMs: 1_000 },
        ],
      );
    });

    it('tells everything in order, again until it was heard', async (t) => {
      const log = await makeLog(t);
      const ref = conversation();
      await drained(log, ref);
      const trace = newTrace();
      await log.append({ ref, draft: draft(minsu, '하나'), pace: undefined, trace });
      await say(log, ref, draft(staff, '둘'));
      await read(log, ref, staff, 2);
      await read(log, ref, staff, 2);
      await assert.rejects(
        log.drain(() => Promise.reject(new Error('nobody there'))),
        /nobody there/,
      );
      assert.ok((await log.waiting()) >= 3);
      const told = await drained(log, ref);
      assert.deepEqual(
        told.map(({ news }) => (news.kind === 'posted' ? news.message.text : [news.seq, news.by.id])),
        ['하나', '둘', [2, 'staff-1']],
      );
      assert.deepEqual(
        told.map(({ news }) => news.unread),
        [1, 1, 0],
      );
      assert.deepEqual(
        told.map(({ news }) => news.sequence),
        [1, 2, 3],
      );
      assert.deepEqual(told[0]?.trace, trace);
      assert.deepEqual(told[0]?.news.ref, ref);
      assert.deepEqual(await drained(log, ref), []);
    });

    it('forgets a whole conversation and no other', async (t) => {
      const log = await makeLog(t);
      const [gone, kept] = [conversation(), conversation()];
      for (const ref of [gone, kept]) {
        await say(log, ref, draft(minsu, '…', { clientId: 'c1' }));
        await log.end(ref.tableSessionId, '2026-11-21T04:00:00.000Z');
      }
      await log.forget(gone.tableSessionId);
      const [a, b] = await log.see([gone.tableSessionId, kept.tableSessionId]);
      assert.deepEqual([a!.conversation.lastSeq, b!.conversation.lastSeq], [0, 1]);
      assert.deepEqual(await log.page(gone.tableSessionId, { limit: 10 }), []);
      assert.equal((await log.page(kept.tableSessionId, { limit: 10 })).length, 1);
    });
  });
}
