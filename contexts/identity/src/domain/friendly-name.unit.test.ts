import assert from 'node:assert/strict';
import { test } from 'node:test';
import { friendlyName, languageOf } from './friendly-name.ts';
import { nickname } from './guest.ts';

test('a friendly name is a mood and an animal in the guest’s language', () => {
  const first = () => 0;
  assert.equal(friendlyName('ko', new Set(), first), '느긋한 여우');
  assert.equal(friendlyName('en', new Set(), first), 'Easy Fox');
  assert.equal(friendlyName('ja', new Set(), first), 'のんびりキツネ');
  assert.equal(friendlyName('zh', new Set(), first), '悠闲的狐狸');
});

test('a name that is taken is not given again', () => {
  let turn = 0;
  const draw = () => (turn++ < 2 ? 0 : 1);
  assert.equal(friendlyName('ko', new Set(['느긋한 여우']), draw), '다정한 고래');
});

test('with bad luck the name gets a number', () => {
  const taken = new Set(['느긋한 여우', '느긋한 여우 2']);
  assert.equal(
    friendlyName('ko', taken, () => 0),
    '느긋한 여우 3',
  );
});

test('every friendly name is a nickname that fits', () => {
  for (const language of ['ko', 'en', 'ja', 'zh'] as const) {
    for (let mood = 0; mood < 25; mood += 1) {
      for (let animal = 0; animal < 25; animal += 1) {
        const draws = [mood, animal];
        const name = friendlyName(language, new Set(), () => draws.shift() ?? 0);
        assert.ok(!name.includes('undefined') && name.length <= 20, name);
        assert.deepEqual(nickname(name), { ok: true, value: name });
      }
    }
  }
});

test('the language is the first tag that is one of ours', () => {
  assert.equal(languageOf('en-GB'), 'en');
  assert.equal(languageOf('fr', 'zh-Hans-CN'), 'zh');
  assert.equal(languageOf(undefined, 'JA_jp'), 'ja');
  assert.equal(languageOf('constructor'), 'ko');
  assert.equal(languageOf(), 'ko');
});
