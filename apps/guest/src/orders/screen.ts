import { wordsAreThere } from '../pay/counter-words/index.ts';
import { OrdersScreen } from './orders-screen.tsx';

/** The screen, with its words. */
export async function fetchOrders(): Promise<typeof OrdersScreen> {
  await wordsAreThere();
  return OrdersScreen;
}
