import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Menu } from '@hiorder/contracts';
import { matches, searchMenu } from './search.ts';

const stew = { name: '달빛 부대찌개', description: '사골 육수에 소시지와 두부를 듬뿍' };

test('spaces and capitals do not matter', () => {
  assert.ok(matches(stew, '부대 찌개'));
  assert.ok(matches(stew, '빛부대'));
  assert.ok(matches({ name: 'Army Stew', description: '' }, 'army s'));
});

test('initial consonants find Korean names', () => {
  assert.ok(matches(stew, 'ㅂㄷㅉㄱ'));
  assert.ok(matches(stew, 'ㄷㅂㅂㄷ'));
  assert.ok(!matches(stew, 'ㅋ'));
  assert.ok(matches(stew, 'ㅂㄷ찌개'), 'also mixed with whole letters');
});

test('what is being typed finds the dish with every key', () => {
  const names = ['김치전', '닭갈비', '달걀말이', '과일'] as const;
  const keys: Record<(typeof names)[number], string[]> = {
    김치전: ['ㄱ', '기', '김', '김ㅊ', '김치', '김칮', '김치저', '김치전'],
    닭갈비: ['ㄷ', '다', '달', '닭', '닭ㄱ', '닭가', '닭갈'],
    달걀말이: ['달', '닭', '달갸', '달걀', '달걀ㅁ'],
    과일: ['ㄱ', '고', '과', '광', '과이'],
  };
  for (const name of names)
    for (const typed of keys[name])
      assert.ok(matches({ name, description: '' }, typed), `${typed} of ${name}`);
  assert.ok(!matches({ name: '김치전', description: '' }, '김칯'));
  assert.ok(!matches({ name: '김치전', description: '' }, '깁'));
});

test('a word of the description counts, a single letter of it does not', () => {
  assert.ok(matches(stew, '두부'));
  assert.ok(!matches(stew, '두'));
});

test('nothing is found for nothing', () => {
  assert.ok(!matches(stew, '  '));
});

test('what is found by name comes first, each once', () => {
  const item = (id: string, name: string, description: string) => ({ id, name, description });
  const tofu = item('2', '두부김치', '');
  const menu = {
    categories: [
      { id: 'a', name: '', items: [item('1', '찌개', '두부 듬뿍'), tofu] },
      { id: 'b', name: '', items: [tofu] },
    ],
  } as unknown as Menu;
  assert.deepEqual(
    searchMenu(menu, '두부').map((one) => one.id),
    ['2', '1'],
  );
});
