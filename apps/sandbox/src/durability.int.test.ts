import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, it } from 'node:test';
import { SECRET_KEY, tossCaller } from './testing/toss-caller.ts';

let directory: string;
const children: ChildProcess[] = [];

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hiorder-sandbox-kill-'));
});
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(directory, { recursive: true });
});

async function start(): Promise<{ url: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, [new URL('./main.ts', import.meta.url).pathname], {
    env: {
      ...process.env,
      HIORDER_SANDBOX_SECRET_KEY: SECRET_KEY,
      HIORDER_SANDBOX_DATA: directory,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url === undefined) continue;
    const kill = async (): Promise<void> => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    };
    return { url, kill };
  }
  throw new Error('the sandbox ended before it listened');
}

it('has after a kill -9 everything it has ever acknowledged, and repeats its answers', async () => {
  const acknowledged = new Map<string, unknown>();
  for (let round = 0; round < 3; round += 1) {
    const server = await start();
    const toss = tossCaller(server.url);
    for (const [orderId, body] of acknowledged) {
      assert.deepEqual((await toss.call('GET', `/v1/payments/orders/${orderId}`)).body, body, orderId);
    }
    const pay = async (orderId: string): Promise<void> => {
      const key = await toss.agree(orderId);
      const answer = await toss.confirm(key, orderId, 12000, orderId);
      assert.equal(answer.status, 200);
      acknowledged.set(orderId, answer.body);
      assert.deepEqual((await toss.confirm(key, orderId, 12000, orderId)).body, answer.body);
    };
    await pay(`first-${round}`);
    const rest = Array.from({ length: 30 }, (_, index) => pay(`order-${round}-${index}`));
    await Promise.any(rest);
    await server.kill();
    await Promise.allSettled(rest);
  }
  assert.ok(acknowledged.size >= 6, `${acknowledged.size} acknowledged`);
});

it('drops a line that a crash has cut off', async () => {
  const file = join(directory, 'sandbox-payments.jsonl');
  const whole = await readFile(file, 'utf8');
  await appendFile(file, '{"record":{"payment":{"payme');
  const server = await start();
  const toss = tossCaller(server.url);
  await toss.agree('after-the-crash');
  assert.ok((await toss.payments()).some((payment) => payment.orderId === 'after-the-crash'));
  await server.kill();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  assert.ok(lines.length <= whole.trimEnd().split('\n').length + 1);
  for (const line of lines) JSON.parse(line);
});
