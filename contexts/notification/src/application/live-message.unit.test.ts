import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as sample from '../testing/sample-events.ts';
import { concerns, type Viewer } from './live-message.ts';
import { translate } from './translate.ts';

const viewer = (tableSessionId?: string): Viewer => ({
  ...{ storeId: 'store', sub: 'somebody', jti: 'token', expiresAt: Infinity },
  tableSessionId,
});

it('of an order and of the end of a session hear the guests of that session and staff', () => {
  for (const event of [sample.orderStatus('s1'), sample.sessionClosed('s1')]) {
    const message = translate(event)!;
    assert.deepEqual(
      [viewer('s1'), viewer('s2'), viewer()].map((one) => concerns(message, one)),
      [true, false, true],
    );
  }
});
