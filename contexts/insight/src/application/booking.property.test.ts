import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { newTrace, type CloudEvent, type NewEvent, type Transaction } from '@hiorder/kernel';
import fc from 'fast-check';
import { booked } from '../adapters/in/events/subscriptions.ts';
import { interleaved } from '../testing/interleaved.ts';
import { memoryPorts, type MemoryPorts } from '../testing/memory-ports.ts';
import { storyArbitrary, streamsOf, type RawStory } from '../testing/raw-orders.ts';
import { dayOf, figuresOf, hourOf, pairsOf, portionsOf, standing } from '../testing/recomputed.ts';
import { profileChanged, registered } from '../testing/told-events.ts';
import { bookNotes } from './book.ts';

const STORE = 's';
const stories = storyArbitrary({
  ...{ orders: 25, items: 6, parties: 5, days: 40, from: '2026-02-01T00:00:00.000Z' },
});
/** Picks that interleave streams, and how many events share a transaction. */
const pickings = fc.infiniteStream(fc.nat(1_000));
const sizes = fc.integer({ min: 1, max: 20 });

const envelope = (event: NewEvent): CloudEvent =>
  ({ ...newTrace(), type: event.definition.type, storeid: event.storeId, data: event.data }) as never;

async function book(memory: MemoryPorts, events: readonly NewEvent[], size: number): Promise<void> {
  const handlers = new Map(booked(memory.ports).map((one) => [one.definition.type, one]));
  for (let i = 0; i < events.length; i += size) {
    const tx = {} as Transaction;
    for (const event of events.slice(i, i + size))
      await handlers.get(event.definition.type)?.handle(envelope(event), tx);
    await bookNotes(memory.ports, tx);
  }
}

const sumsOf = (memory: MemoryPorts, book: string, ...parts: string[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const [id, page] of memory.pages) {
    const words = id.split(' ');
    if (words[0] !== book || !parts.every((part) => words.includes(part))) continue;
    for (const [name, value] of Object.entries(page)) sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
};

describe('the books', () => {
  it('are the sums over the raw orders, in whatever order and however often the events come', async () => {
    await fc.assert(
      fc.asyncProperty(stories, pickings, sizes, async (story, picks, size) => {
        const memory = memoryPorts();
        await book(memory, interleaved([[registered(STORE)], ...streamsOf(STORE, story)], picks), size);
        assertSales(memory, story);
        assertItems(memory, story);
        assertPairs(memory, story);
      }),
      { numRuns: 150 },
    );
  });

  it('are the same whenever the clock of the store is heard of', async () => {
    const moved = profileChanged(STORE, {
      timeZone: 'America/New_York',
      dayEndsAt: '00:00',
      at: '2026-02-20T00:00:00.000Z',
    });
    await fc.assert(
      fc.asyncProperty(stories, pickings, sizes, async (story, picks, size) => {
        const [live, replayed] = [memoryPorts(), memoryPorts()];
        const streams = streamsOf(STORE, story);
        const profile = [registered(STORE), moved];
        await book(live, [...profile, ...streams.flat()], size);
        await book(replayed, interleaved([...streams, profile], picks), size);
        assert.ok(isDeepStrictEqual(new Map([...replayed.pages].sort()), new Map([...live.pages].sort())));
      }),
      { numRuns: 60 },
    );
  });
});

function assertSales(memory: MemoryPorts, { orders }: RawStory): void {
  const groups = Map.groupBy(orders, (order) => `day=${dayOf(order)} hour=${hourOf(order)}`);
  const pages = [...memory.pages.keys()].filter((id) => id.startsWith('salesHour '));
  assert.equal(pages.length, groups.size);
  for (const [when, mine] of groups) {
    const {
      placed = 0,
      cancelled,
      gross,
      givenBack,
      revenue,
    } = sumsOf(memory, 'salesHour', ...when.split(' '));
    const expected = figuresOf(mine);
    assert.deepEqual(
      { gross, revenue, cancelled, refunded: givenBack, orders: placed - (cancelled ?? 0) },
      expected,
    );
  }
  const all = figuresOf(orders);
  for (const name of ['itemDay', 'tableDay', 'paymentDay'])
    assert.equal(sumsOf(memory, name)['revenue'] ?? 0, all.revenue, name);
}

function assertItems(memory: MemoryPorts, { orders }: RawStory): void {
  const portions = portionsOf(orders);
  const ranked = portionsOf(standing(orders));
  const items = new Set(orders.flatMap(({ lines }) => lines.map(({ itemId }) => itemId)));
  for (const itemId of items) {
    const sums = sumsOf(memory, 'itemDay', `itemId=${itemId}-of-${STORE}`);
    assert.equal(sums['quantity'] ?? 0, portions.get(itemId) ?? 0);
    assert.equal(sums['ranked'] ?? 0, ranked.get(itemId) ?? 0);
  }
}

function assertPairs(memory: MemoryPorts, story: RawStory): void {
  const pairs = pairsOf(story);
  const written = [...memory.pages.keys()].filter((id) => id.startsWith('pairSpan '));
  let counted = 0;
  for (const [pair, baskets] of pairs) {
    const [a = '', b = ''] = pair.split(' ');
    const sums = sumsOf(memory, 'pairSpan', `itemId=${a}-of-${STORE}`, `withItemId=${b}-of-${STORE}`);
    assert.equal(sums['baskets'], baskets);
    counted += baskets;
  }
  assert.equal(
    written.reduce((sum, id) => sum + (memory.pages.get(id)?.['baskets'] ?? 0), 0),
    counted,
  );
}
