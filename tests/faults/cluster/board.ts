import assert from 'node:assert/strict';
import type { Caller } from '../../support/api.ts';

/** Every order on the kitchen's board, page by page. */
export async function boardOf(pos: Caller): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page = await pos.get(`/api/tickets?limit=200${cursor ? `&cursor=${cursor}` : ''}`);
    assert.equal(page.status, 200, page.text);
    seen.push(...page.body.items.map((ticket: { orderId: string }) => ticket.orderId));
    cursor = page.body.nextCursor;
  }
  return seen;
}
