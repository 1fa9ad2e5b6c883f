import { Icon, icons } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { cart } from '../state/cart.ts';
import './cart-bar.css';

export function CartBar() {
  const { menu } = words.value;
  const shown = cart.value;
  if (!shown) return null;
  return (
    <a class="cart-bar" href="/cart">
      <span class="cart-bar-sum">{menu.cartBar(shown.count, money(shown.total))}</span>
      <span class="cart-bar-go">
        {menu.order}
        <Icon shape={icons.forward} />
      </span>
    </a>
  );
}
