import assert from 'node:assert/strict';
import type { MessageList } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import type { Caller } from '../../../support/api.ts';
import { listen, type LiveStream } from '../../../support/live.ts';
import { scan } from '../../../support/people.ts';
import { boardOf } from '../board.ts';
import { startGuests } from '../guests.ts';
import { phonesAtEachChat } from '../phones-at-each-chat.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };

export const redisGone: Scenario = {
  name: 'Redis is gone: no order fails, screens go on hearing of orders, new ones too; what is said at one process of chat is heard at the other, before and after, and meanwhile chat says that it cannot',
  async run(stage) {
    const { redis } = stage.cluster.engines;
    const orders = stage.startOrders();
    const guests = await startGuests(stage);
    const talker = await scan(stage.cluster, 2);
    const phones = await phonesAtEachChat(stage.cluster, talker);
    await phones.hearEachOther('before');
    const screen = await listen(stage.cluster.baseUrl, stage.pos.token!);
    try {
      await hears(stage, screen);
      await redis.halt();
      await Promise.all([orders.untilPlaced(20), guests.untilPlaced(2)]);
      await hears(stage, screen);
      await newScreenHears(stage);
      await onTheBoard(stage);
      const refused = await write(talker, 'meanwhile');
      assert.deepEqual([refused.status, refused.body.code], [503, 'dependency-unavailable'], refused.text);
      assert.ok(Number(refused.headers.get('retry-after')) >= 1);
      await phones.missSomething(() => redis.startAgain());
      await hears(stage, screen);
      await newScreenHears(stage);
      await says(talker, 'meanwhile');
      await phones.hearEachOther('after');
      phones.assertWell();
      const { items } = (await talker.get('/api/chat/messages')).body as MessageList;
      const [before, after] = ['before', 'after'].map((when) =>
        phones.said().filter((text) => text.startsWith(when)),
      );
      assert.deepEqual(
        items.map(({ text }) => text),
        [...before!, 'meanwhile', ...after!],
      );
    } finally {
      screen.close();
      phones.close();
    }
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
  },
};

/** The same words under the same id are the same message, however often they are sent. */
const write = (guest: Caller, text: string) => guest.post('/api/chat/messages', { text, clientId: text });

const says = (guest: Caller, text: string) =>
  eventually(async () => {
    const { status, text: body } = await write(guest, text);
    assert.equal(status, 201, body);
  }, PATIENCE);

async function newScreenHears(stage: Stage): Promise<void> {
  const screen = await listen(stage.cluster.baseUrl, stage.pos.token!);
  await hears(stage, screen).finally(screen.close);
}

/** Of orders that come from now on. */
async function hears({ placed }: Stage, { events }: LiveStream): Promise<void> {
  const known = new Set(placed.keys());
  await eventually(() => {
    const told = events.map(({ data }) => data.orderId);
    assert.ok(
      told.some((id) => placed.has(id) && !known.has(id)),
      `no new order among ${told.length} events`,
    );
  }, PATIENCE);
}

async function onTheBoard({ pos, placed }: Stage): Promise<void> {
  const last = [...placed.keys()].at(-1)!;
  await eventually(async () => {
    assert.ok((await boardOf(pos)).includes(last));
  }, PATIENCE);
}
