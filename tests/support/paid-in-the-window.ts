import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { key } from './api.ts';
import { payWindow } from './people.ts';
import type { TestServer } from './server.ts';

/** Who sits at this page orders a dish and pays for it in the payment window: where that leads back to. */
export async function paidInTheWindow(
  page: Page,
  { server, itemId }: { readonly server: Pick<TestServer, 'baseUrl'>; readonly itemId: string },
): Promise<URL> {
  const at = (path: string) => `${server.baseUrl}${path}`;
  const post = async (path: string, data: object) => {
    const headers = { origin: server.baseUrl, ...key() };
    const answer = await page.request.post(at(path), { headers, data });
    assert.ok(answer.ok(), await answer.text());
    return (await answer.json()) as { payment: { checkoutUrl: string } };
  };
  await post('/api/cart/lines', { itemId, quantity: 1, options: [] });
  const cart = (await (await page.request.get(at('/api/cart'))).json()) as { total: object };
  const { payment } = await post('/api/orders', { expectedTotal: cart.total });
  return payWindow(payment.checkoutUrl, 'approve');
}
