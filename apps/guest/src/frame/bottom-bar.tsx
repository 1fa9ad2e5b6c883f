import { Icon, icons } from '@hiorder/ui';
import { words } from '../language.ts';
import { cart } from '../state/cart.ts';
import { unpaid } from '../state/orders.ts';
import { unread } from '../state/unread.ts';
import './bottom-bar.css';

/** The app's main screens. One more is one more entry. */
export function BottomBar(props: { path: string }) {
  const { frame, chat } = words.value;
  const tabs = [
    { href: '/', label: frame.menu, shape: icons.menu, count: 0 },
    { href: '/cart', label: frame.cart, shape: icons.bag, count: cart.value?.count ?? 0 },
    { href: '/chat', label: chat.tab, shape: icons.chat, count: unread.value },
    { href: '/orders', label: frame.orders, shape: icons.receipt, count: unpaid.value.own.length },
  ];
  return (
    <nav class="bottom-bar" aria-label={frame.tabs}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.href === props.path ? 'page' : undefined}>
          <Icon shape={tab.shape} />
          {tab.label}
          {tab.count > 0 && <span class="count">{tab.count > 99 ? '99+' : tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
