import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ASKS, ELSEWHERE, UNREACHABLE } from '../journeys/refusals/elsewhere.ts';

// Here and not in the journey, which says so after ten minutes only: a test that is moved takes its name along.
for (const [code, [why, file]] of [...Object.entries(ELSEWHERE), ...Object.entries(UNREACHABLE)])
  test(`a refusal that no journey causes has a test that is there: ${code}`, () => {
    assert.ok(why);
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    // A string of its own: not a part of another code, and not a word that a comment happens to have.
    assert.match(
      text,
      new RegExp(`(['"\`])${code}\\1|problems/${code}\\b(?!-)`),
      `${file} does not cause ${code}`,
    );
    if (code in ELSEWHERE) assert.match(file, ASKS);
  });
