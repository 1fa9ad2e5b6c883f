import type { Page } from 'playwright-core';
import { body, type State } from './state.ts';
import { line, orderOf, type World } from './world.ts';

/** A browser that was never asked; one without a window says no to everything. */
async function neverAsked(page: Page): Promise<void> {
  await page.addInitScript(`Object.defineProperty(Notification, 'permission', { get: () => 'default' })`);
  await page.reload();
  await page.locator('.push-offer').waitFor();
}

const ordered = (world: World) => {
  const order = orderOf(world, [line(world.item('김치찌개'), { by: world.me })], { status: 'placed' });
  return { ...order, id: 'just-placed' };
};

/** Last of all: what the browser says of itself stays. */
export const pushStates: readonly State[] = [
  {
    ...{ name: 'push-offer', path: '/pay/done/just-placed', act: neverAsked },
    answers: (world) => ({
      'GET /api/orders': body({ items: [ordered(world)] }),
      'GET /api/orders/*': body(ordered(world)),
    }),
  },
  {
    ...{ name: 'push-offer-orders', path: '/orders', act: neverAsked },
    answers: (world) => ({ 'GET /api/orders': body({ items: [ordered(world)] }) }),
  },
];
