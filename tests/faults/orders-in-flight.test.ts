// kill -9 while 50 orders are in flight: what was acknowledged exists exactly once, and so does its ticket.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { MenuItem, TicketView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { key, type Answer, type Caller } from '../support/api.ts';
import { assertDailyNumbers, numbersIn } from '../support/daily-numbers.ts';
import { isMain, machine, menuOf, requiredOptions } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

const AT_ONCE = 50;
const ROUNDS = 3;
let server: TestServer;
let item: MenuItem;

before(async () => {
  server = await startServer();
  item = (await menuOf(server)).find(isMain);
});
after(() => server.destroy());

interface Attempt {
  readonly key: string;
  readonly tableId: string;
  answer: Answer | undefined;
}

/** One order of the store's POS under one key; a lost answer is what the test is about. */
async function order(pos: Caller, attempt: Attempt): Promise<void> {
  const body = {
    tableId: attempt.tableId,
    lines: [{ itemId: item.id, quantity: 1, options: requiredOptions(item) }],
  };
  attempt.answer = await pos.post('/api/staff-orders', body, key(attempt.key)).catch(() => undefined);
}

test('every acknowledged order and every ticket exists exactly once after kill -9', async () => {
  const tables = server.demo().tables;
  const acknowledged = new Map<string, number>();
  let unanswered = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const pos = await machine(server);
    const attempts = Array.from({ length: AT_ONCE }, (_, index): Attempt => ({
      key: randomUUID(),
      tableId: tables[index % tables.length]!.id,
      answer: undefined,
    }));
    const sent = attempts.map((attempt) => order(pos, attempt));
    // As soon as the first is acknowledged, the others are somewhere between their request and their commit.
    await Promise.race(sent);
    await server.kill();
    await Promise.all(sent);
    unanswered += attempts.filter((attempt) => attempt.answer?.status !== 201).length;
    await server.start();
    const again = await machine(server);
    // The POS tries again with the same keys until it has its answers.
    await Promise.all(
      attempts.map((attempt) =>
        eventually(
          async () => {
            const first = attempt.answer?.status === 201 ? attempt.answer : undefined;
            await order(again, attempt);
            assert.equal(attempt.answer?.status, 201, attempt.answer?.text ?? 'no answer');
            if (first) assert.equal(attempt.answer.text, first.text, 'an acknowledged answer changed');
          },
          { timeoutMs: 30_000, everyMs: 250 },
        ),
      ),
    );
    for (const { answer } of attempts) acknowledged.set(answer!.body.id, answer!.body.number);
  }
  assert.ok(unanswered > 0, 'no kill hit an order in flight');
  assert.equal(acknowledged.size, AT_ONCE * ROUNDS);
  assertDailyNumbers(await numbersIn(server), acknowledged);
  const staff = await machine(server);
  await eventually(
    async () => {
      const tickets: string[] = [];
      let cursor: string | undefined;
      do {
        const page = (await staff.get(`/api/tickets?limit=100${cursor ? `&cursor=${cursor}` : ''}`)).body;
        tickets.push(...page.items.map((ticket: TicketView) => ticket.orderId));
        cursor = page.nextCursor;
      } while (cursor);
      assert.deepEqual(tickets.sort(), [...acknowledged.keys()].sort());
    },
    { timeoutMs: 30_000, everyMs: 200 },
  );
});
