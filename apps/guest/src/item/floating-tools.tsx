import { IconButton, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { goBack } from '../navigation.ts';
import { cart } from '../state/cart.ts';
import './floating-tools.css';

/** Back and the cart, over the picture; `solid` when that has scrolled away: then a bar with the dish's name. */
export function FloatingTools(props: { title?: string; solid?: boolean }) {
  const { frame, item } = words.value;
  const count = cart.value?.count ?? 0;
  return (
    <header class={props.solid ? 'floating floating--solid' : 'floating'}>
      <IconButton shape={icons.back} label={frame.back} onClick={() => goBack()} />
      <span class="floating-title one-line" aria-hidden="true">
        {props.title}
      </span>
      <span class="floating-cart">
        <IconButton shape={icons.bag} label={item.cart(count)} href="/cart" />
        {count > 0 && <span class="count">{count > 99 ? '99+' : count}</span>}
      </span>
    </header>
  );
}
