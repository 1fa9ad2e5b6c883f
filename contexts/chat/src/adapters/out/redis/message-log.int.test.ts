import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ownRedis, testRedis } from '@hiorder/local-engines';
import { newId, newTrace } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { messageLogSuite } from '../../../testing/message-log-suite.ts';
import { openRedis } from '../../../testing/redis.ts';
import { conversation, drained, draft, jiwoo, minsu, say } from '../../../testing/samples.ts';
import { redisMessageLog } from './message-log.redis.ts';

const server = await testRedis();
after(() => server?.stop());

const patient = { timeoutMs: 60_000 };
if (server)
  messageLogSuite('Redis Streams', async (t) => {
    const redis = await openRedis(server.url);
    t.after(() => redis.close());
    return redisMessageLog(redis);
  });

test('replicas share one log', { skip: !server }, async (t) => {
  const prefix = `test-${newId()}:`;
  const [one, two] = [await openRedis(server!.url, prefix), await openRedis(server!.url, prefix)];
  t.after(() => Promise.all([one.close(), two.close()]));
  const logs = [redisMessageLog(one), redisMessageLog(two)];
  const ref = conversation();
  const writing = Array.from({ length: 40 }, (_, i) =>
    say(logs[i % 2]!, ref, draft(i % 3 ? minsu : jiwoo, `${i}`)),
  );
  const said = (await Promise.all(writing)).sort((a, b) => a.seq - b.seq);
  for (const log of logs) assert.deepEqual(await log.page(ref.tableSessionId, { limit: 100 }), said);
  const told = await drained(logs[1]!, ref);
  assert.deepEqual(
    told.map(({ news }) => (news.kind === 'posted' ? news.message : null)),
    said,
  );
});

test('Redis that stops is said at once; back again it has everything, and what is still to be told', async (t) => {
  const own = await ownRedis();
  if (!own) return t.skip('there is no Redis');
  t.after(() => own.stop());
  const redis = await openRedis(own.url);
  t.after(() => redis.close());
  const log = redisMessageLog(redis);
  const ref = conversation();
  const before = await say(log, ref, draft(minsu, '물 주세요', { clientId: 'c1' }));
  await own.kill('SIGTERM');
  await eventually(() => assert.ok(!redis.isUp()), patient);
  const said = { ref, draft: draft(minsu, '저기요'), pace: undefined, trace: newTrace() };
  await assert.rejects(log.append(said), { code: 'redis-unavailable', retryable: true });
  assert.notEqual(await log.health(), 'ok');
  await own.startAgain();
  await eventually(() => assert.ok(redis.isUp()), patient);
  const again = draft(minsu, '물 주세요', { clientId: 'c1' });
  assert.deepEqual(await say(log, ref, again), before);
  assert.equal((await say(log, ref, said.draft)).seq, 2);
  assert.equal((await drained(log, ref)).length, 2);
});
