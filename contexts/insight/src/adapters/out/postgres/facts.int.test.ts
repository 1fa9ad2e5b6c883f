import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { httpMigrations } from '@hiorder/http';
import { messagingMigrations } from '@hiorder/messaging';
import { testDatabase, type TestDatabase } from '@hiorder/testing';
import type { FactRef } from '../../../application/ports/facts.ts';
import { unheardParty, type PartyFact } from '../../../domain/party/party-fact.ts';
import { insightMigrations } from '../../../index.ts';
import { postgresFacts } from './facts.postgres.ts';

const facts = postgresFacts<PartyFact>({
  table: 'party_fact',
  nothing: unheardParty,
  at: ({ firstOrderAt }) => firstOrderAt,
});
const guestMore = (party: PartyFact): PartyFact => ({ ...party, guests: party.guests + 1 });

describe('facts', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase([messagingMigrations, httpMigrations, insightMigrations]);
  });
  after(() => database.drop());

  const change = (refs: readonly FactRef[], evolve = guestMore) =>
    database.transaction((tx) => facts.change(tx, refs, evolve));
  const ref = (id: string, storeId = 'store'): FactRef => ({ id, storeId });

  it('lose nothing when several begin and change them at once, in whatever order they name them', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `raced-${i}`);
    const writers = Array.from({ length: 24 }, (_, n) => {
      const some = ids.filter((_id, i) => (i + n) % 3 !== 0);
      return n % 2 === 0 ? some : some.toReversed();
    });
    const answers = await Promise.all(writers.map((some) => change(some.map((id) => ref(id)))));
    const known = await change(
      ids.map((id) => ref(id)),
      (party) => party,
    );
    assert.deepEqual(
      known.map(({ after: { id, guests } }) => [id, guests]).sort(),
      ids.map((id) => [id, writers.filter((some) => some.includes(id)).length]).sort(),
    );
    // Each step from one state to the next is told exactly once: what is booked adds up.
    for (const id of ids) {
      const steps = answers.flat().filter(({ after: { id: mine } }) => mine === id);
      const froms = steps.map(({ before: { guests } }) => guests).sort((a, b) => a - b);
      assert.deepEqual(
        froms,
        froms.map((_, i) => i),
      );
    }
  });

  it('of another store are left alone', async () => {
    await change([ref('mine')]);
    assert.deepEqual(await change([ref('mine', 'other')]), []);
    const [mine] = await change([ref('mine')], (party) => party);
    assert.deepEqual([mine?.after.guests, mine?.after.storeId], [1, 'store']);
  });

  it('are found by when they happened', async () => {
    const at = (firstOrderAt: string) => (party: PartyFact) => ({ ...party, firstOrderAt });
    await change([ref('then-1', 'timely')], at('2026-03-01T00:00:00.000Z'));
    await change([ref('then-2', 'timely')], at('2026-03-02T00:00:00.000Z'));
    await change([ref('never', 'timely')]);
    const found = (from: string | null, to: string | null) =>
      database.transaction(async (tx) =>
        (await facts.refsBetween(tx, { storeId: 'timely', from, to })).map(({ id }) => id),
      );
    assert.deepEqual(await found(null, null), ['then-1', 'then-2']);
    assert.deepEqual(await found('2026-03-02T00:00:00.000Z', null), ['then-2']);
    assert.deepEqual(await found(null, '2026-03-02T00:00:00.000Z'), ['then-1']);
  });
});
