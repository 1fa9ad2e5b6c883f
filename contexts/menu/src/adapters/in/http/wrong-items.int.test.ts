import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Violation } from '@hiorder/contracts';
import { startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });

describe('items that are not right', () => {
  let menu: MenuFixture;
  before(async () => {
    menu = await startMenuFixture();
  });
  after(() => menu.stop());

  it('say everything that is wrong at once', async () => {
    const store = await menu.openStore();
    const category = await menu.category(store);
    const reply = await menu.call('POST', '/api/menu/items', {
      as: { store },
      body: {
        categoryId: category.id,
        name: { en: 'No Korean' },
        price: { amount: 100, currency: 'USD' },
        needsMain: true,
        allergens: ['dust'],
        tags: ['cheap'],
        optionGroups: [
          { name: { ko: '양' }, min: 3, max: 2, options: [{ name: { ko: '적게' }, priceDelta: won(-500) }] },
        ],
      },
    });
    assert.equal(reply.status, 400);
    assert.deepEqual(reply.body.violations.map(({ code, path }: Violation) => `${code} ${path}`).sort(), [
      'currency-mismatch /price/currency',
      'main-needs-no-main /needsMain',
      'max-above-options /optionGroups/0/max',
      'min-above-max /optionGroups/0/min',
      'price-below-zero /optionGroups',
      'text-required /name/ko',
      'unknown-allergen /allergens/0',
      'unknown-tag /tags/0',
    ]);
  });

  it('refuse what is not in the contract', async () => {
    const store = await menu.openStore();
    const { id: categoryId } = await menu.category(store);
    const good = { categoryId, name: { ko: '밥' }, price: won(1000) };
    const wrong = [
      { ...good, colour: 'red' },
      { ...good, name: { ko: '밥', fr: 'riz' } },
      { ...good, name: { ko: '밥'.repeat(81) } },
      { ...good, price: won(-1) },
      { ...good, price: won(1.5) },
      { ...good, price: 1000 },
      { ...good, spicy: 4 },
      { ...good, station: 'The Bar' },
      { ...good, optionGroups: [{ name: { ko: '빈 것' }, min: 0, max: 1, options: [] }] },
      { ...good, name: { ko: 'a\u0000b' } },
    ];
    for (const body of wrong) {
      const reply = await menu.call('POST', '/api/menu/items', { as: { store }, body });
      assert.equal(reply.status, 400, JSON.stringify(body));
      assert.equal(reply.body.code, 'request-invalid');
    }
    const hostile = `'; drop table menu_item; -- <script>alert(1)</script> \u202Eabc 🍜`;
    const kept = await menu.call('POST', '/api/menu/items', {
      as: { store },
      body: { ...good, name: { ko: hostile } },
    });
    assert.deepEqual([kept.status, kept.body.name.ko], [201, hostile]);
  });
});
