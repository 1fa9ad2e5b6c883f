import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@hiorder/contracts';
import type { Answer } from '../api/problem.ts';
import type { Stored } from '../browser/stored.ts';
import { createOutbox, type KeptUnsent, type Outbox, type Unsent } from './outbox.ts';

function memory(held: KeptUnsent | null = null): Stored<KeptUnsent> {
  return { read: () => held, write: (value) => (held = value), clear: () => (held = null) };
}
const no = (status: number, code: string): Answer<never> => ({
  ok: false,
  problem: { status, code, violations: [], data: {} },
});

/** A server that says every message once, unless an answer is planned. */
function phone(plan: (Answer<never> | 'lost-answer')[] = [], store = memory(), scope = 'party') {
  const said: string[] = [];
  const known = new Map<string, Message>();
  const waits: number[] = [];
  const post = async (item: Unsent): Promise<Answer<Message>> => {
    const planned = plan.shift();
    if (planned && planned !== 'lost-answer') return planned;
    const { clientId, text, writtenAt } = item;
    const from = { kind: 'guest', id: 'g', name: '' } as const;
    const message = known.get(clientId) ?? { id: clientId, clientId, text, from, sentAt: writtenAt, seq: 0 };
    if (!known.has(clientId)) said.push(text);
    known.set(clientId, message);
    return planned ? no(0, 'network-lost') : { ok: true, value: message, status: 201 };
  };
  const sent: string[] = [];
  const outbox = createOutbox({
    ...{ scope, store, post, onSent: ({ text }) => sent.push(text) },
    pause: async (ms) => void waits.push(ms),
  });
  return { outbox, said, sent, waits, store };
}
const settled = async ({ unsent }: Outbox) => {
  while (unsent.value.some(({ failed }) => failed === undefined)) await new Promise(setImmediate);
};

test('over a lost line everything is said once, in the order in which it was written', async () => {
  const { outbox, said, sent, waits, store } = phone([no(0, 'network-lost'), 'lost-answer', no(503, 'x')]);
  for (const text of ['하나', '둘', '셋']) outbox.add(text);
  await settled(outbox);
  assert.deepEqual(
    [said, sent],
    [
      ['하나', '둘', '셋'],
      ['하나', '둘', '셋'],
    ],
  );
  assert.equal(waits.length, 3);
  assert.equal(store.read(), null);
});

test('what was not sent outlives the page, for the same party only', async () => {
  const never = new Promise<Answer<Message>>(() => undefined);
  const store = memory();
  const first = createOutbox({
    ...{ scope: 'party', store, onSent: () => undefined, pause: async () => undefined },
    post: () => never,
  });
  first.add('하나');
  first.add('둘');
  first.stop();
  const next = phone([], memory(store.read()), 'the next party');
  assert.deepEqual(next.outbox.unsent.value, []);
  const again = phone([], store);
  await settled(again.outbox);
  assert.deepEqual(again.said, ['하나', '둘']);
});

test('what is refused stays with the reason, and holds up nothing', async () => {
  const { outbox, said } = phone([no(400, 'request-invalid')]);
  outbox.add('너무 긴 말');
  outbox.add('둘');
  await settled(outbox);
  const [refused] = outbox.unsent.value;
  assert.deepEqual([refused?.failed, said], ['request-invalid', ['둘']]);
  outbox.retry(refused!.clientId);
  await settled(outbox);
  assert.deepEqual([outbox.unsent.value, said], [[], ['둘', '너무 긴 말']]);
});

test('what is not wanted any more is taken off', async () => {
  const { outbox } = phone([no(409, 'conversation-ended'), no(409, 'conversation-ended')]);
  outbox.add('하나');
  outbox.add('둘');
  await settled(outbox);
  outbox.discard(outbox.unsent.value[0]!.clientId);
  assert.deepEqual(
    outbox.unsent.value.map(({ text, failed }) => [text, failed]),
    [['둘', 'conversation-ended']],
  );
});

test('who writes too fast waits as long as the server says', async () => {
  const tooMany = { status: 429, code: 'too-many-messages', violations: [], data: {}, retryAfterMs: 9_000 };
  const { outbox, waits } = phone([{ ok: false, problem: tooMany }]);
  outbox.add('하나');
  await settled(outbox);
  assert.ok(waits[0]! >= 9_000);
});
