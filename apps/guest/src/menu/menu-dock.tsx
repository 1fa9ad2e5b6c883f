import { useLate } from '../frame/use-late.ts';
import { PausedNotice } from '../placing/paused-notice.tsx';
import { ResumeBar } from './resume-bar.tsx';
import { cart } from '../state/cart.ts';
import { awaiting } from '../state/orders.ts';
import { ordering } from '../state/party.ts';
import { CartBar } from './cart-bar.tsx';

const fetchWait = () => import('../placing/longer-wait-notice.tsx').then((module) => module.LongerWaitNotice);

/** Below the menu, in a place kept free for it: what to know before one orders, and what to do next. */
export function MenuDock() {
  const { open, longerWait } = ordering.value;
  const Wait = useLate(fetchWait, longerWait !== null);
  const unpaid = awaiting.value;
  const filled = (cart.value?.count ?? 0) > 0;
  if (!unpaid && !filled && open && !longerWait) return null;
  return (
    <div class="dock dock--over-bar menu-dock">
      <div class="dock-inner">
        {open && Wait && <Wait />}
        {unpaid ? <ResumeBar order={unpaid} /> : !open ? <PausedNotice /> : filled && <CartBar />}
      </div>
    </div>
  );
}
