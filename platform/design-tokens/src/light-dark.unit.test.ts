import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutLightDark } from './light-dark.ts';
import { pageStyles } from './page-styles.ts';

test('each side of light-dark() stands under its own media query', () => {
  const css = withoutLightDark(
    ':root { --a: light-dark(#fff, #000); --s: 0 1px light-dark(rgb(0 0 0 / 1), rgb(1, 1, 1)) inset; --b: 4px; }',
  );
  assert.match(css, /^:root \{ --a: #fff; --s: 0 1px rgb\(0 0 0 \/ 1\) inset; --b: 4px; \}/);
  assert.match(
    css,
    /prefers-color-scheme: dark\) \{\s+:root \{\s+--a: #000;\s+--s: 0 1px rgb\(1, 1, 1\) inset;\s+\}/,
  );
});

test('a sheet without it stays as it is', () => {
  assert.equal(withoutLightDark('a { color: red; }'), 'a { color: red; }');
});

test('a served page gets every token in both lights', () => {
  const css = pageStyles();
  assert.doesNotMatch(css, /light-dark\(/);
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  for (const name of ['--bg', '--ink', '--accent', '--accent-text', '--shadow-2']) {
    assert.match(light, new RegExp(`${name}: `));
    assert.match(dark, new RegExp(`${name}: `));
  }
});
