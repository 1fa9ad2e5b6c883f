import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dragged, placing, rectOf, settled } from './cut.ts';
import { WHOLE } from './photo-draft.ts';

const wide = { width: 4000, height: 1000 };
const tall = { width: 900, height: 1600 };

test('the largest cut of four to three is in the middle', () => {
  const near = (rect: object) => Object.values(rect).map((value) => Math.round(value));
  assert.deepEqual(
    near(rectOf(wide, WHOLE)),
    [1333, 0, 1333, 1000].map((n, i) => (i === 0 ? 1333 : n)),
  );
  assert.deepEqual(near(rectOf(tall, WHOLE)), [0, 463, 900, 675]);
});

test('a picture is never cut beyond its edges, however it is pushed', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  });
  const cut = fc.record({
    ...{ x: fc.double({ min: -2, max: 3, noNaN: true }), y: fc.double({ min: -2, max: 3, noNaN: true }) },
    zoom: fc.double({ min: 0, max: 20, noNaN: true }),
  });
  fc.assert(
    fc.property(size, cut, (of, wanted) => {
      const { x, y, width, height } = rectOf(of, wanted);
      const slack = 1e-6 * Math.max(of.width, of.height);
      assert.ok(x >= 0 && y >= 0 && x + width <= of.width + slack && y + height <= of.height + slack);
      assert.ok(Math.abs(width / height - 4 / 3) < 1e-6);
    }),
  );
});

test('a drag moves the picture under the frame, and stops at the edge without a debt', () => {
  const right = dragged(wide, WHOLE, { dx: -30, dy: 0, shown: 300 });
  assert.ok(Math.abs(rectOf(wide, right).x - rectOf(wide, WHOLE).x - 133.33) < 0.1);
  const far = dragged(wide, WHOLE, { dx: 99_999, dy: 0, shown: 300 });
  assert.equal(rectOf(wide, far).x, 0);
  assert.ok(rectOf(wide, dragged(wide, far, { dx: -30, dy: 0, shown: 300 })).x > 100);
});

test('on the screen the picture lies so that its cut fills the frame', () => {
  const zoomed = settled(tall, { x: 0.5, y: 0.5, zoom: 2 });
  assert.deepEqual(placing(tall, zoomed), {
    ...{ width: '200.000%', height: '474.074%', left: '-50.000%', top: '-187.037%' },
  });
});
