import { Button, EmptyState, ErrorState, Faces, icons } from '@hiorder/ui';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { cart, cartFailed, loadCart } from '../state/cart.ts';
import { guests, party } from '../state/party.ts';
import { groupByPerson } from './cart-groups.ts';
import { CartCard } from './cart-card.tsx';
import { CartDock } from './cart-dock.tsx';
import { CartNotices } from './cart-notices.tsx';
import { CartSkeleton } from './cart-skeleton.tsx';
import { PriceChangeSheet } from './price-change-sheet.tsx';
import './cart-screen.css';

export function CartScreen() {
  const text = words.value;
  const shown = cart.value;
  useScreen(text.cart.title);
  const names = guests.value.map((one) => one.nickname).join(', ');
  return (
    <div class="page page--sunken page--narrow cart-page">
      <TopBar title={text.cart.title}>
        {guests.value.length > 1 && (
          <span class="caption one-line cart-together">{text.cart.together(guests.value.length)}</span>
        )}
        <Faces people={guests.value} label={text.people.here(names)} />
      </TopBar>
      <main>
        {cartFailed.value && (
          <ErrorState
            title={text.frame.failedTitle}
            text={text.frame.failedText}
            retry={text.frame.retry}
            onRetry={() => void loadCart()}
          />
        )}
        {!shown && !cartFailed.value && <CartSkeleton />}
        {shown && <CartNotices />}
        {shown && shown.lines.length === 0 && (
          <EmptyState
            shape={icons.bag}
            title={text.cart.emptyTitle}
            action={
              <Button size="m" hug href="/">
                {text.frame.toMenu}
              </Button>
            }
          >
            {text.cart.emptyText}
          </EmptyState>
        )}
        {shown &&
          groupByPerson(shown, party.value?.guest.id).map((group) => (
            <CartCard key={group.guest.id} group={group} />
          ))}
        {shown && shown.lines.length > 0 && <CartDock cart={shown} />}
      </main>
      <PriceChangeSheet />
    </div>
  );
}
