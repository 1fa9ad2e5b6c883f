// Writes messages into LMDB and says which were taken, until it is killed; it tells nobody else of them.
import { newId, newTrace } from '@hiorder/kernel';
import { lmdbMessageLog } from '../adapters/out/lmdb/message-log.lmdb.ts';
import type { ConversationRef } from '../application/news.ts';
import { draft, minsu } from './samples.ts';

const [directory = '', ref = '{}'] = process.argv.slice(2);
const log = lmdbMessageLog({ directory, told: () => undefined });
for (;;) {
  const said = draft(minsu, newId());
  await log.append({
    ref: JSON.parse(ref) as ConversationRef,
    draft: said,
    pace: undefined,
    trace: newTrace(),
  });
  process.stdout.write(`${said.text}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
