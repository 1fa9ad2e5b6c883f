import assert from 'node:assert/strict';
import type { MenuItem } from '@hiorder/contracts';
import type { Page } from 'playwright-core';
import { key } from './api.ts';
import { requiredOptions } from './people.ts';
import type { TestServer } from './server.ts';

/** Who sits at this page, where one pays in the end, orders a dish and looks at the bill. */
export async function ordersOnTheBill(
  page: Page,
  { server, dish }: { readonly server: Pick<TestServer, 'baseUrl'>; readonly dish: MenuItem },
): Promise<{ id: string; total: number }> {
  const post = async (path: string, data: object) => {
    const headers = { origin: server.baseUrl, ...key() };
    const answer = await page.request.post(`${server.baseUrl}${path}`, { headers, data });
    assert.equal(answer.status(), 201, await answer.text());
    return (await answer.json()) as { id: string; total: { amount: number } };
  };
  await post('/api/cart/lines', { itemId: dish.id, quantity: 1, options: requiredOptions(dish) });
  const cart = await page.request.get(`${server.baseUrl}/api/cart`);
  const { total: expectedTotal } = (await cart.json()) as { total: object };
  const { id, total } = await post('/api/orders', { expectedTotal });
  await page.goto(`${server.baseUrl}/bill`);
  return { id, total: total.amount };
}
