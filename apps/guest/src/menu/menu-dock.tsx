import { useLate } from '../frame/use-late.ts';
import { cart } from '../state/cart.ts';
import { menuKept } from '../state/menu.ts';
import { unpaid } from '../state/orders.ts';
import { ordering } from '../state/party.ts';
import { CartBar } from './cart-bar.tsx';

const fetchResume = () => import('./resume-bar.tsx').then((module) => module.ResumeBar);
const fetchPaused = () => import('../placing/paused-notice.tsx').then((module) => module.PausedNotice);
const fetchWait = () => import('../placing/longer-wait-notice.tsx').then((module) => module.LongerWaitNotice);

/** Below the menu, in a place kept free for it: what to know before one orders, and what to do next. */
export function MenuDock() {
  const { open, longerWait } = ordering.value;
  const Paused = useLate(fetchPaused, !open);
  const Wait = useLate(fetchWait, longerWait !== null);
  const { own } = unpaid.value;
  const ResumeBar = useLate(fetchResume, own.length > 0);
  const filled = (cart.value?.count ?? 0) > 0;
  const Kept = !filled && menuKept.value?.notice;
  if (!own.length && !filled && !Kept && open && !longerWait) return null;
  return (
    <div class="dock dock--over-bar menu-dock">
      <div class="dock-inner">
        {open && Wait && <Wait />}
        {own.length ? (
          ResumeBar && <ResumeBar orders={own} />
        ) : Kept ? (
          <Kept />
        ) : open ? (
          filled && <CartBar />
        ) : (
          Paused && <Paused />
        )}
      </div>
    </div>
  );
}
