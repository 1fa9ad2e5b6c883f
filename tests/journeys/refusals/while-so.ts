import assert from 'node:assert/strict';
import type { Answer } from '../../support/api.ts';
import type { Stage } from './stage.ts';

/** What is asked while the store is set so, which it is not any more afterwards, also where that fails. */
export async function whileSo<T>(
  set: () => Promise<Answer>,
  back: () => Promise<Answer>,
  ask: () => Promise<T>,
): Promise<T> {
  const { status, text } = await set();
  assert.ok(status < 300, text);
  try {
    return await ask();
  } finally {
    await back();
  }
}

export const withPolicy = <T>(
  { staff }: Stage,
  [so, else_]: readonly [object, object],
  ask: () => Promise<T>,
) =>
  whileSo(
    () => staff.send('PUT', '/api/ordering-policy', so),
    () => staff.send('PUT', '/api/ordering-policy', else_),
    ask,
  );
