import { ProblemError } from '@hiorder/http';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectedVersion } from './conditions.ts';
import { formatFor } from './media-route.ts';

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
