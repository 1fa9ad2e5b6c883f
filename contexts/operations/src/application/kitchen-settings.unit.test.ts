import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LOCALES } from '@hiorder/contracts';
import { FIRST_SETTINGS } from './first-kitchen-settings.ts';
import { mistakesIn } from '../domain/shared/named-list.ts';
import { mistakesInTargets, reasonOf, textFor } from '../domain/kitchen/kitchen-settings.ts';

describe('the settings of a kitchen', () => {
  it('begin with reasons in all languages, without a mistake in any', () => {
    for (const language of LOCALES)
      assert.deepEqual(mistakesIn(FIRST_SETTINGS.rejectReasons, { language }), []);
  });

  it('know a reason by its id: the first ones keep their codes, the store’s own have none', () => {
    const own = { id: 'oven', name: { ko: '오븐이 고장 났어요', en: 'The oven is broken' } };
    const settings = { ...FIRST_SETTINGS, rejectReasons: [...FIRST_SETTINGS.rejectReasons, own] };
    assert.equal(reasonOf(settings, 'kitchen-busy')?.reasonCode, 'kitchen-busy');
    assert.deepEqual(reasonOf(settings, 'oven'), { reasonText: own.name, reasonCode: null });
    assert.equal(reasonOf(FIRST_SETTINGS, 'oven'), undefined);
    assert.deepEqual([textFor(own.name, 'en-GB'), textFor(own.name, 'ja')], [own.name.en, own.name.ko]);
  });

  it('have one target for a station, and one for an item', () => {
    const stations = [
      { station: 'fry', cookMinutes: 8 },
      { station: 'bar', cookMinutes: 4 },
      { station: 'fry', cookMinutes: 9 },
    ];
    assert.deepEqual(mistakesInTargets({ ...FIRST_SETTINGS.targets, stations }), [
      { code: 'duplicate', path: '/targets/stations/2' },
    ]);
    const items = ['stew', 'rice', 'stew'].map((itemId) => ({ itemId, cookMinutes: 25 }));
    assert.deepEqual(mistakesInTargets({ ...FIRST_SETTINGS.targets, items }), [
      { code: 'duplicate', path: '/targets/items/2' },
    ]);
  });
});
