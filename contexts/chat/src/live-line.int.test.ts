import { after } from 'node:test';
import { testRedis } from '@hiorder/local-engines';
import { newId } from '@hiorder/kernel';
import { lmdbMessageLog } from './adapters/out/lmdb/message-log.lmdb.ts';
import { memoryLiveLine } from './adapters/out/memory/live-line.memory.ts';
import { redisLiveLine } from './adapters/out/redis/live-line.redis.ts';
import { redisMessageLog } from './adapters/out/redis/message-log.redis.ts';
import { liveLineSuite } from './testing/live-line-suite.ts';
import { ownDirectory } from './testing/lmdb.ts';
import { openRedis } from './testing/redis.ts';

liveLineSuite('one process', async (t) => {
  const line = memoryLiveLine();
  const log = lmdbMessageLog({ directory: ownDirectory(t), told: line.tell });
  t.after(() => log.close());
  return { log, lines: [line] };
});

const server = await testRedis();
after(() => server?.stop());
if (server)
  liveLineSuite('replicas with Redis', async (t) => {
    const prefix = `test-${newId()}:`;
    const [one, two] = [await openRedis(server.url, prefix), await openRedis(server.url, prefix)];
    const lines = [redisLiveLine(one), redisLiveLine(two)];
    t.after(() => Promise.all([...lines, one, two].map((open) => open.close())));
    return { log: redisMessageLog(one), lines };
  });
