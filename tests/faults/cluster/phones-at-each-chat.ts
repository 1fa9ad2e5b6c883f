import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { caller } from '../../support/api.ts';
import { greeted } from '../../support/chat.ts';
import type { TestCluster } from '../../support/cluster.ts';
import type { GuestCaller } from '../../support/people.ts';
import { chatLine } from '../../support/socket.ts';

const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };

/** A line of one guest to each process of chat, past the gateway. */
export async function phonesAtEachChat(cluster: TestCluster, { token = '' }: GuestCaller) {
  const urls = cluster.urlsOf('chat');
  assert.equal(urls.length, 2, 'chat runs twice');
  const lines = await Promise.all(urls.map((url) => chatLine(url, { token })));
  await Promise.all(lines.map(greeted));
  const said: string[] = [];
  const heardBy = (line: (typeof lines)[number]) => line.of('message').map(({ message }) => message.text);

  /** Says something at one process, the same until it is taken; both lines hear it. */
  async function heardEverywhere(url: string, what: string): Promise<void> {
    const text = `${what} ${said.length}`;
    await eventually(async () => {
      const answer = await caller(url, token).post('/api/chat/messages', { text, clientId: text });
      assert.equal(answer.status, 201, answer.text);
    }, PATIENCE);
    said.push(text);
    await eventually(() => {
      for (const line of lines) assert.ok(heardBy(line).includes(text), `${text} at ${url}`);
    }, PATIENCE);
  }
  const resyncs = () => lines.map((line) => line.of('resync').length);
  return {
    /** In the order in which they were said. */
    said: (): readonly string[] => said,
    /** Both are told to read what they missed while `during` lasts, or soon after: from then on they hear again. */
    async missSomething(during: () => Promise<void>) {
      const before = resyncs();
      await during();
      await eventually(() => {
        resyncs().forEach((count, at) => assert.ok(count > before[at]!, `line ${at} was not told to read`));
      }, PATIENCE);
    },
    /** What is said at either is heard at both. */
    async hearEachOther(what: string) {
      for (const url of urls) await heardEverywhere(url, what);
    },
    /** Nobody has hung up, and nobody heard anything twice. */
    assertWell() {
      for (const line of lines) {
        const heard = heardBy(line);
        assert.deepEqual(heard, [...new Set(heard)]);
      }
    },
    close: () => lines.forEach((line) => line.close()),
  };
}
