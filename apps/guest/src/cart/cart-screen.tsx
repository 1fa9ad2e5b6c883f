import type { CartView } from '@hiorder/contracts';
import { Faces, icons } from '@hiorder/ui';
import { FailedPart } from '../frame/failed-part.tsx';
import { NothingYet } from '../frame/nothing-yet.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { StripPlace } from '../recommend/strip-place.tsx';
import { cart, cartFailed, loadCart } from '../state/cart.ts';
import { guests, party } from '../state/party.ts';
import { groupByPerson } from './cart-groups.ts';
import { CartCard } from './cart-card.tsx';
import { CartDock, isPrepaid } from './cart-dock.tsx';
import { CartNotices } from './cart-notices.tsx';
import { CartSkeleton } from './cart-skeleton.tsx';
import { PaymentChoice } from './payment-choice.tsx';
import { TotalChangeSheet } from './total-change-sheet.tsx';
import './cart-screen.css';

export function CartScreen() {
  const { cart: text, people } = words.value;
  const shown = cart.value;
  useScreen(text.title);
  const names = guests.value.map((one) => one.nickname).join(', ');
  return (
    <div class="page page--sunken page--narrow cart-page">
      <TopBar title={text.title}>
        {guests.value.length > 1 && (
          <span class="caption one-line cart-together">{text.together(guests.value.length)}</span>
        )}
        <Faces people={guests.value} label={people.here(names)} />
      </TopBar>
      <main>
        {cartFailed.value && <FailedPart onRetry={() => void loadCart()} />}
        {!shown && !cartFailed.value && <CartSkeleton />}
        {shown && <CartNotices />}
        {shown && <CartContent cart={shown} />}
      </main>
      <TotalChangeSheet />
    </div>
  );
}

function CartContent({ cart: shown }: { cart: CartView }) {
  const { cart: text } = words.value;
  if (shown.lines.length === 0)
    return <NothingYet shape={icons.bag} title={text.emptyTitle} text={text.emptyText} />;
  return (
    <>
      {groupByPerson(shown, party.value?.guest.id).map((group) => (
        <CartCard key={group.guest.id} group={group} />
      ))}
      <StripPlace />
      {isPrepaid(shown) && <PaymentChoice />}
      <CartDock cart={shown} />
    </>
  );
}
