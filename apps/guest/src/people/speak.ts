import type { Locale } from '@hiorder/contracts';
import { chooseLanguage } from '../language.ts';
import { loadCart } from '../state/cart.ts';
import { loadMenu } from '../state/menu.ts';
import { loadOrders } from '../state/orders.ts';
import { seat } from '../state/seat.ts';

/** Everything in that language: the dishes' names come from the server in it, and so does what the phone is told. */
export async function speak(next: Locale): Promise<void> {
  await chooseLanguage(next);
  if (seat.value !== 'seated') return;
  await Promise.all([loadMenu(), loadCart(), loadOrders(), pushInThisLanguage()]);
}

async function pushInThisLanguage(): Promise<void> {
  const push = await import('../push/state.ts');
  await push.renewInThisLanguage();
}
