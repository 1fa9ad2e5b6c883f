import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale, OpenSpan } from '@hiorder/contracts';
import { formatHours } from './hours.ts';

const shown = (spans: readonly OpenSpan[], locale: Locale) =>
  formatHours(spans, locale).replaceAll('\u2060', '');

const span = (days: number[], from = '11:00', to = '14:00') => ({ days, from, to });

test('every day needs no name; days in a row are named by the first and the last', () => {
  assert.equal(shown([span([1, 2, 3, 4, 5, 6, 7])], 'ko'), '11:00–14:00');
  assert.equal(shown([span([5, 1, 3, 2, 4])], 'ko'), '월–금 11:00–14:00');
  assert.equal(shown([span([1, 2, 3, 4, 5])], 'en'), 'Mon–Fri 11:00–14:00');
  assert.equal(shown([span([1, 2, 3, 4, 5])], 'ja'), '月–金 11:00–14:00');
  assert.equal(shown([span([6, 7])], 'zh'), '周六·周日 11:00–14:00');
});

test('days here and there are named one by one', () => {
  assert.equal(shown([span([1, 3, 5, 6, 7])], 'ko'), '월·수·금–일 11:00–14:00');
});

test('several times stand one after the other; midnight is the end of the day', () => {
  const both = [span([1, 2, 3, 4, 5]), span([6], '18:00', '00:00')];
  assert.equal(shown(both, 'ko'), '월–금 11:00–14:00, 토 18:00–24:00');
});
