import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { widthsOf } from './photo.ts';

describe('the widths of a photo', () => {
  it('never make it larger than it is, and are never none', () => {
    assert.deepEqual(widthsOf({ width: 1920 }), [160, 320, 480, 720, 960, 1440]);
    assert.deepEqual(widthsOf({ width: 500 }), [160, 320, 480]);
    assert.deepEqual(widthsOf({ width: 20 }), [160]);
  });
});
