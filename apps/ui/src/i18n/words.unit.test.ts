import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWords } from './words.ts';

const ko = { hello: '안녕하세요' };
const en = { hello: 'Hello' };

test('begins in the bundled language and changes when asked', async () => {
  const w = createWords({ first: { locale: 'ko', words: ko }, load: { en: async () => en } });
  assert.equal(w.words.value.hello, '안녕하세요');
  assert.equal(await w.use('en'), true);
  assert.equal(w.words.value.hello, 'Hello');
  assert.equal(w.locale.value, 'en');
  assert.equal(await w.use('ko'), true);
  assert.equal(w.words.value.hello, '안녕하세요');
});

test('a language that cannot be fetched leaves the present one', async () => {
  const w = createWords({
    first: { locale: 'ko', words: ko },
    load: { en: () => Promise.reject(new Error('offline')) },
  });
  assert.equal(await w.use('en'), false);
  assert.equal(w.locale.value, 'ko');
});

test('the last choice wins, whichever arrives last', async () => {
  let arrive = (_words: typeof ko): void => undefined;
  const slow = new Promise<typeof ko>((resolve) => (arrive = resolve));
  const w = createWords({ first: { locale: 'ko', words: ko }, load: { en: () => slow } });
  const first = w.use('en');
  await w.use('ko');
  arrive(en);
  assert.equal(await first, false);
  assert.equal(w.words.value.hello, '안녕하세요');
});
