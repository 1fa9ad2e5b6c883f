import { ProblemError } from '@hiorder/http';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wantedLanguage } from './accept-language.ts';
import { expectedVersion, noneMatch } from './conditions.ts';
import { formatFor } from './media-route.ts';

describe('Accept-Language', () => {
  it('gives the best liked language that a menu can have', () => {
    assert.equal(wantedLanguage('ja-JP,ja;q=0.9,en;q=0.8'), 'ja');
    assert.equal(wantedLanguage('fr, en;q=0.5, ko;q=0.7'), 'ko');
    assert.equal(wantedLanguage('zh-Hant-TW;q=0.1'), 'zh');
    assert.equal(wantedLanguage('en;q=0, ko;q=0.1'), 'ko');
  });

  it('gives none when it asks for none of them or makes no sense', () => {
    for (const header of [undefined, '', '*', 'fr', 'en;q=x', ';;;,,,', 'e'.repeat(10_000)]) {
      assert.equal(wantedLanguage(header), undefined);
    }
  });
});

describe('If-None-Match', () => {
  it('compares weakly and knows lists and *', () => {
    for (const header of ['"1"', 'W/"1"', '"0", "1"', '*']) assert.ok(noneMatch(header, '"1"'), header);
    for (const header of [undefined, '"2"', '1', '']) assert.ok(!noneMatch(header, '"1"'), header);
  });
});

describe('If-Match', () => {
  it('names a version or none', () => {
    assert.equal(expectedVersion('"12"'), 12);
    assert.equal(expectedVersion('W/"12"'), 12);
    assert.equal(expectedVersion('*'), undefined);
    assert.equal(expectedVersion(undefined), undefined);
    for (const header of ['"a"', '"1", "2"', '"-1"', '']) {
      assert.throws(() => expectedVersion(header), ProblemError, header);
    }
  });
});

describe('Accept of a picture', () => {
  it('gets AVIF only when it names it', () => {
    assert.equal(formatFor('image/avif,image/webp,*/*;q=0.8'), 'avif');
    assert.equal(formatFor('image/webp, image/avif;q=0.9'), 'avif');
    for (const accept of [
      undefined,
      '*/*',
      'image/*',
      'image/webp',
      'image/avif;q=0',
      'image/avif-sequence',
    ]) {
      assert.equal(formatFor(accept), 'webp', accept);
    }
  });
});
