import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { News } from '../../../application/news.ts';
import { ownDirectory } from '../../../testing/lmdb.ts';
import { messageLogSuite } from '../../../testing/message-log-suite.ts';
import { conversation, drained, draft, minsu, say } from '../../../testing/samples.ts';
import { lmdbMessageLog } from './message-log.lmdb.ts';

messageLogSuite('LMDB', (t) => {
  const log = lmdbMessageLog({ directory: ownDirectory(t), told: () => undefined });
  t.after(() => log.close());
  return log;
});

test('a process killed in the middle has kept what it said was kept, and what others shall hear', async (t) => {
  const directory = ownDirectory(t);
  const ref = conversation();
  for (let life = 0; life < 3; life += 1) {
    const script = fileURLToPath(new URL('../../../testing/writer-process.ts', import.meta.url));
    const child = spawn(process.execPath, [script, directory, JSON.stringify(ref)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const taken: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      taken.push(line);
      if (taken.length === 40) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const log = lmdbMessageLog({ directory, told: () => undefined });
    const kept = await log.page(ref.tableSessionId, { limit: 100_000 });
    const texts = kept.map(({ text }) => text);
    assert.ok(taken.length >= 40);
    for (const text of taken) assert.ok(texts.includes(text), 'what was answered is there');
    assert.deepEqual(
      kept.map(({ seq }) => seq),
      kept.map((_, i) => i + 1),
    );
    const told = await drained(log, ref);
    const heard = told.map(({ news }) => (news.kind === 'posted' ? news.message.text : ''));
    assert.deepEqual(
      heard,
      texts.slice(-heard.length),
      'all that was written in this life is told, in order',
    );
    for (const text of taken) assert.ok(heard.includes(text));
    await log.close();
  }
});

test('those who look are told in the order of writing, and only of what was kept', async (t) => {
  const seen: News[] = [];
  const log = lmdbMessageLog({ directory: ownDirectory(t), told: (news) => seen.push(news) });
  t.after(() => log.close());
  const ref = conversation();
  const drafts = Array.from({ length: 20 }, (_, i) => draft(minsu, `${i}`));
  await Promise.all([...drafts, ...drafts].map((one) => say(log, ref, one)));
  assert.deepEqual(
    seen.map((news) => (news.kind === 'posted' ? news.message.seq : 0)),
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
});
