import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatFor } from './media-route.ts';

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
