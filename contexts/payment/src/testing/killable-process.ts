// A payment process that a test may kill at any moment:
//   node killable-process.ts <database url> <bus database url> <sandbox url>
// Each line on standard input is one call to make; each answer is one line on standard output. Unless it is told to, it
// starts no relay, consumer or job: what it leaves behind when it dies is all that there is.
import { createInterface } from 'node:readline';
import { systemClock } from '@hiorder/kernel';
import { createServiceAuth } from '@hiorder/http';
import { createEmbeddedBus } from '@hiorder/messaging';
import { createDatabase } from '@hiorder/postgres';
import { silentLog } from '@hiorder/testing';
import { createPayment } from '../index.ts';
import { quickTiming, SERVICE_SECRET, trusting } from './payment-fixture.ts';
import { SECRET_KEY } from './sandbox-process.ts';

/** Instead of a call: listen to events, and do what is left to do. */
const START = 'start';

export interface KillableCall {
  readonly url: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}

const [databaseUrl = '', busUrl = '', apiUrl = ''] = process.argv.slice(2);
const log = silentLog;
const context = createPayment({
  ...{ verifier: trusting, log, clock: systemClock, timing: quickTiming },
  database: createDatabase({ url: databaseUrl, name: 'killable', log }),
  bus: createEmbeddedBus({ database: createDatabase({ url: busUrl, name: 'killable-bus', log }), log }),
  service: createServiceAuth({ secret: SERVICE_SECRET, self: 'payment' }),
  provider: {
    kind: 'toss',
    secretKey: SECRET_KEY,
    clientKey: 'test_ck_payment',
    apiUrl,
    confirmDeadlineMs: 60_000,
  },
});
await context.http.ready();
console.log(JSON.stringify({ ready: true }));

for await (const line of createInterface({ input: process.stdin })) {
  if (line === START) {
    await context.start();
    continue;
  }
  const { url, body, headers } = JSON.parse(line) as KillableCall;
  void context.http.inject({ method: 'POST', url, headers, payload: body }).then((answer) => {
    console.log(JSON.stringify({ url, status: answer.statusCode, body: answer.json<unknown>() }));
  });
}
