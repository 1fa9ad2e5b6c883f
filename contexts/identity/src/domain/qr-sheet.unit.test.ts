import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf, LAYOUTS, PAGE, pagesOf, type Layout } from './qr-sheet.ts';

const layouts = Object.keys(LAYOUTS) as Layout[];

test('the cells of a page lie on it, side by side and none over another', () => {
  for (const layout of layouts) {
    const cells = cellsOf(layout);
    const area = cells.reduce((sum, { width, height }) => sum + width * height, 0);
    const left = Math.min(...cells.map((cell) => cell.left));
    const right = Math.max(...cells.map((cell) => cell.left + cell.width));
    const top = Math.min(...cells.map((cell) => cell.top));
    const bottom = Math.max(...cells.map((cell) => cell.top + cell.height));
    assert.ok(left > 0 && top > 0 && right < PAGE.width && bottom < PAGE.height, layout);
    assert.ok(Math.abs(area - (right - left) * (bottom - top)) < 0.01, layout);
    assert.equal(new Set(cells.map((cell) => `${cell.left} ${cell.top}`)).size, cells.length);
  }
  assert.deepEqual(
    layouts.map((layout) => cellsOf(layout).length),
    [6, 12],
  );
});

test('tables go on pages in their order, the last page with what is left', () => {
  const tables = Array.from({ length: 14 }, (_, i) => i);
  assert.deepEqual(
    pagesOf(tables, '3x4').map((page) => page.length),
    [12, 2],
  );
  assert.deepEqual(pagesOf(tables, '2x3').flat(), tables);
  assert.deepEqual(pagesOf([], '2x3'), []);
});
