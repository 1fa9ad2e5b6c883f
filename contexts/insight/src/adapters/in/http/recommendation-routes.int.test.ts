import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Recommendations } from '@hiorder/contracts';
import { NOON, startInsight, type InsightFixture } from '../../../testing/insight-fixture.ts';
import * as told from '../../../testing/told-events.ts';

const STORE = 'companions';
type Recommended = Recommendations['items'][number];

describe('recommendations', () => {
  let insight: InsightFixture;
  before(async () => {
    insight = await startInsight();
    await insight.tell(
      told.registered(STORE),
      told.dish(STORE, 'stew', { name: '김치찌개', english: 'Kimchi Stew' }),
      told.dish(STORE, 'noodles', { name: '국수' }),
      told.dish(STORE, 'soju', { name: '소주', course: 'drink' }),
      told.dish(STORE, 'dumplings', { name: '만두', course: 'side', needsMain: true }),
      ...habit('stew', 'soju', 12),
      ...habit('noodles', 'dumplings', 12),
    );
  });
  after(() => insight.stop());

  const ask = (query: string, headers: Record<string, string> = {}) =>
    insight.get(`/api/stores/${STORE}/recommendations${query}`, { headers });
  const ids = async (query: string): Promise<string[]> =>
    (await ask(query)).body.items.map((item: Recommended) => item.itemId);

  it('tell what goes with the cart and why, in the language asked for', async () => {
    const { body, headers } = await ask('?with=stew');
    const [first] = body.items;
    assert.deepEqual(
      [first.itemId, first.because, first.reason],
      ['soju', { code: 'ordered-together', itemId: 'stew' }, '김치찌개와 함께 많이 주문해요'],
    );
    assert.equal(headers['content-language'], 'ko');
    const english = (await ask('?with=stew', { 'accept-language': 'en-GB' })).body.items[0];
    assert.equal(english.reason, 'Often ordered with Kimchi Stew');
  });

  it('offer nothing that is in the cart, and no side without a main', async () => {
    assert.deepEqual(await ids('?with=noodles,stew'), ['dumplings', 'soju']);
    assert.deepEqual(await ids('?with=soju'), ['stew', 'noodles']);
    assert.ok(!(await ids('')).includes('dumplings'));
    assert.deepEqual(await ids('?with=noodles&limit=1'), ['dumplings']);
  });

  it('offer nothing that is sold out, until it is back', async () => {
    const at = (minute: number) => new Date(Date.parse(NOON) + minute * 60_000).toISOString();
    await insight.tell(told.stock(STORE, 'soju', { soldOut: true, at: at(0), until: at(30) }));
    assert.ok(!(await ids('?with=stew')).includes('soju'));
    insight.clock.set(at(31));
    assert.ok((await ids('?with=stew')).includes('soju'));
    insight.clock.set(NOON);
    await insight.tell(told.stock(STORE, 'soju', { soldOut: false, at: at(1) }));
    assert.ok((await ids('?with=stew')).includes('soju'));
  });

  it('forget a habit that was cancelled', async () => {
    const store = 'regrets';
    const events = habit('stew', 'soju', 12, store);
    await insight.tell(
      told.registered(store),
      ...['stew', 'noodles', 'soju'].map((id) => told.dish(store, `${id}-of-${store}`)),
      ...events,
      ...habit('noodles', 'dumplings', 12, store),
    );
    const codes = async (): Promise<string[]> =>
      (await insight.get(`/api/stores/${store}/recommendations?with=stew-of-${store}`)).body.items.map(
        (item: Recommended) => item.because.code,
      );
    assert.ok((await codes()).includes('ordered-together'));
    await insight.tell(...events.map(({ subject, data }) => told.cancelled(data, subject, { at: NOON })));
    assert.ok(!(await codes()).includes('ordered-together'));
  });

  it('look back no further than two spans of thirty days', async () => {
    insight.clock.set(new Date(Date.parse(NOON) + 61 * 86_400_000));
    assert.deepEqual(await ids('?with=stew'), []);
    insight.clock.set(NOON);
  });

  it('are nobody else’s: of another store nothing is told', async () => {
    await insight.tell(told.registered('next-door'), told.dish('next-door', 'tea', { course: 'drink' }));
    const answer = await insight.get('/api/stores/next-door/recommendations?with=stew');
    assert.deepEqual(answer.body.items, []);
    assert.equal((await insight.get('/api/stores/nowhere/recommendations')).body.code, 'store-unknown');
  });

  it('are not sent again while they are the same', async () => {
    const { headers } = await ask('?with=stew');
    assert.equal((await ask('?with=stew', { 'if-none-match': String(headers['etag']) })).status, 304);
    assert.equal((await ask('?limit=21')).status, 400);
  });

  /** So many parties that order both. */
  function habit(one: string, other: string, times: number, store = STORE) {
    const of = store === STORE ? '' : `-of-${store}`;
    return Array.from({ length: times }, (_, i) =>
      told.placed(told.party(store, `${one}-${i}`), `${store}-${one}-${i}`, {
        at: NOON,
        lines: [{ itemId: one + of }, { itemId: other + of }],
      }),
    );
  }
});
