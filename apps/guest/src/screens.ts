import { lazy } from 'preact-iso';
import { fetched } from './frame/fetched.ts';
import { whenIdle } from './frame/when-idle.ts';

export const Item = lazy(() => fetched(() => import('./item/item-screen.tsx').then((m) => m.ItemScreen)));
export const Cart = lazy(() => fetched(() => import('./cart/cart-screen.tsx').then((m) => m.CartScreen)));
export const Chat = lazy(() => fetched(() => import('./chat/screen.ts').then((m) => m.fetchChat())));
export const Ranking = lazy(() => fetched(() => import('./ranking/screen.ts').then((m) => m.fetchRanking())));
export const Orders = lazy(() => fetched(() => import('./orders/screen.ts').then((m) => m.fetchOrders())));
export const PaySuccess = lazy(() =>
  fetched(() => import('./pay/success-screen.ts').then((m) => m.fetchPaySuccess())),
);
export const PayFail = lazy(() =>
  fetched(() => import('./pay/fail-screen.ts').then((m) => m.fetchPayFail())),
);
export const PayDone = lazy(() =>
  fetched(() => import('./pay/done-screen.ts').then((m) => m.fetchPayDone())),
);
export const Bill = lazy(() => fetched(() => import('./bill/screens.ts').then((m) => m.fetchBill())));
export const BillReturn = lazy(() =>
  fetched(() => import('./bill/screens.ts').then((m) => m.fetchBillReturn())),
);
export const BillFail = lazy(() => fetched(() => import('./bill/screens.ts').then((m) => m.fetchBillFail())));
export const Receipt = lazy(() => fetched(() => import('./receipt/screen.ts').then((m) => m.fetchReceipt())));
export const SentReceipt = lazy(() =>
  fetched(() => import('./receipt/screen.ts').then((m) => m.fetchSentReceipt())),
);
export const Visits = lazy(() => fetched(() => import('./visits/screen.ts').then((m) => m.fetchVisits())));
export const ReturnUnseated = lazy(() =>
  fetched(() => import('./join/return-screen.ts').then((m) => m.fetchReturnUnseated())),
);
export const NoTable = lazy(() => fetched(() => import('./join/no-table.tsx').then((m) => m.NoTable)));
export const TabletSetup = lazy(() =>
  fetched(() => import('./tablet/screens.ts').then((m) => m.fetchSetup())),
);
export const Welcome = lazy(() => fetched(() => import('./tablet/screens.ts').then((m) => m.fetchWelcome())));
export const NotFound = lazy(() => fetched(() => import('./frame/not-found.tsx').then((m) => m.NotFound)));
export const Goodbye = lazy(() => fetched(() => import('./join/goodbye.tsx').then((m) => m.Goodbye)));

/** One after the other: asking for all of them at once would hold up a slow phone for a noticeable moment. */
export function preloadScreens(
  screens: readonly { preload(): unknown }[] = [
    Item,
    Cart,
    Chat,
    Orders,
    Ranking,
    PayDone,
    PaySuccess,
    PayFail,
  ],
): void {
  const [first, ...others] = screens;
  if (!first) return;
  whenIdle(() => {
    first.preload();
    preloadScreens(others);
  });
}
