import assert from 'node:assert/strict';
import { UNDOCUMENTED_ANSWER } from '@hiorder/http';

/** To whoever asked it was a 500, which a test may have taken for something else: so all that the server wrote is looked through. */
export function assertDocumented(output: string): void {
  const wrong = output.split('\n').filter((line) => line.includes(UNDOCUMENTED_ANSWER));
  assert.deepEqual(wrong, [], 'answers that differ from their documentation');
}
