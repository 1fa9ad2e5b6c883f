import { PausedNotice } from '../placing/paused-notice.tsx';
import { ResumeBar } from './resume-bar.tsx';
import { cart } from '../state/cart.ts';
import { awaiting } from '../state/orders.ts';
import { ordering } from '../state/party.ts';
import { CartBar } from './cart-bar.tsx';

/** Below the menu, in a place kept free for it: what to do next. */
export function MenuDock() {
  const unpaid = awaiting.value;
  const filled = (cart.value?.count ?? 0) > 0;
  if (!unpaid && !filled && ordering.value.open) return null;
  return (
    <div class="dock dock--over-bar menu-dock">
      <div class="dock-inner">
        {unpaid ? <ResumeBar order={unpaid} /> : !ordering.value.open ? <PausedNotice /> : <CartBar />}
      </div>
    </div>
  );
}
