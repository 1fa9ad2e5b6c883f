/** A process for tests that hangs in the middle of a request, to be killed there: argv = url, path, key. */
import { createDatabase } from '@hiorder/postgres';
import { countingService, post } from './counting-service.ts';

const [url, path, key] = process.argv.slice(2) as [string, string, string];
const http = countingService(createDatabase({ url, name: 'hangs' }), {
  between: () => {
    process.stdout.write('in the middle\n');
    return new Promise(() => setInterval(() => undefined, 60_000));
  },
});
await post(http, path, { key, body: { name: 'ok' } });
