import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagingMigrations } from '@hiorder/messaging';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import { lmdbMessageLog } from './adapters/out/lmdb/message-log.lmdb.ts';
import { postgresDirectory } from './adapters/out/postgres/directory.postgres.ts';
import type { Directory } from './application/ports/directory.ts';
import type { MessageLog } from './application/ports/message-log.ts';
import { searchConversations, type Archive } from './application/queries/search-conversations.ts';
import { chatMigrations } from './index.ts';
import { draft, jiwoo, minsu, say, staff } from './testing/samples.ts';

let database: TestDatabase;
let directory: Directory;
let log: MessageLog;
const files = mkdtempSync(join(tmpdir(), 'hiorder-chat-'));

before(async () => {
  database = await testDatabase([messagingMigrations, chatMigrations]);
  directory = postgresDirectory(database);
  log = lmdbMessageLog({ directory: files, told: () => undefined });
});
after(async () => {
  await log.close();
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});

/** A party of long ago, or one that is there (`hour` null); each of `texts` was said. */
async function party(id: string, hour: number | null, texts: readonly string[], storeId = 'store') {
  const ref = { storeId, tableId: `table-of-${id}`, tableSessionId: id };
  const at = (h: number) => `2026-11-21T${String(h).padStart(2, '0')}:00:00.000Z`;
  await database.transaction(async (tx) => {
    await directory.opened(tx, { ...ref, tableName: `창가 ${id}`, openedAt: at(1) });
    await directory.seated(tx, { ...ref, guests: [{ id: minsu.id, nickname: minsu.name, color: 1 }] });
    if (hour !== null) await directory.ended(tx, { ...ref, closedAt: at(hour) });
  });
  for (const [at, text] of texts.entries()) await say(log, ref, draft(at % 2 ? staff : minsu, text));
}

const look = async (o: Partial<Archive>) => {
  const all = { storeId: 'store', ended: false, search: null, limit: 50, after: undefined };
  const { items, next } = await searchConversations({ log, directory }, { ...all, ...o });
  return { ids: items.map(({ tableSessionId }) => tableSessionId), items, next };
};

test('what ended is listed, the last first, where something was said; page by page; of this store alone', async () => {
  await party('a', 3, ['물 주세요']);
  await party('b', 5, ['땅콩 알레르기가 있어요', '빼 드릴게요', '고마워요']);
  await party('c', 4, []);
  await party('d', null, ['와이파이 비밀번호가 뭐예요?']);
  await party('e', 6, ['땅콩 있나요?'], 'another');
  assert.deepEqual((await look({ ended: true })).ids, ['b', 'a']);
  const first = await look({ ended: true, limit: 1 });
  assert.deepEqual(first.ids, ['b']);
  assert.deepEqual((await look({ ended: true, limit: 1, after: first.next })).ids, ['a']);
  assert.equal(first.items[0]?.endedAt, '2026-11-21T05:00:00.000Z');
});

test('a search finds what was said, by whom and where, in those that are there and those that ended', async () => {
  const peanuts = await look({ search: '땅콩  알레르기' });
  assert.deepEqual(
    peanuts.items.map(({ tableSessionId, found }) => [tableSessionId, found?.seq]),
    [['b', 1]],
  );
  assert.deepEqual((await look({ search: minsu.name })).ids, ['d', 'b', 'a']);
  assert.deepEqual((await look({ search: minsu.name, ended: true })).ids, ['b', 'a']);
  assert.deepEqual((await look({ search: '창가 A' })).ids, ['a']);
  assert.deepEqual((await look({ search: jiwoo.name })).ids, []);
});

test('it is found also far back in a long conversation', async () => {
  const texts = Array.from({ length: 250 }, (_, at) =>
    at === 3 ? '생일 케이크를 맡겨도 될까요?' : `말 ${at}`,
  );
  await party('long', 7, texts);
  assert.deepEqual(
    (await look({ search: '생일 케이크' })).items.map(({ found }) => found?.seq),
    [4],
  );
});
