import { useState } from 'preact/hooks';
import { Button, EmptyState, ErrorState, icons, Segmented } from '@hiorder/ui';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { loadOrders, orders, ordersFailed } from '../state/orders.ts';
import { party } from '../state/party.ts';
import { OrderCard } from './order-card.tsx';
import { isMine, isShown, newestFirst } from './order-summary.ts';
import { OrdersSkeleton } from './orders-skeleton.tsx';
import { OrdersTotal } from './orders-total.tsx';
import { useRefunds } from './use-refunds.ts';
import './orders-screen.css';

type Whose = 'all' | 'mine';

export function OrdersScreen() {
  const [whose, setWhose] = useState<Whose>('all');
  const text = words.value;
  useScreen(text.orders.title);
  useRefunds();
  const me = party.value?.guest.id;
  const shown = orders.value && newestFirst(orders.value.filter(isShown));
  const chosen = shown?.filter((one) => whose === 'all' || isMine(one, me));
  return (
    <div class="page page--sunken page--narrow">
      <TopBar title={text.orders.title}>
        {shown && shown.length > 0 && (
          <Segmented<Whose>
            name={text.orders.whose}
            segments={[
              { value: 'all', label: text.orders.all },
              { value: 'mine', label: text.orders.mine },
            ]}
            value={whose}
            onChange={setWhose}
          />
        )}
      </TopBar>
      <main>
        {ordersFailed.value && (
          <ErrorState
            title={text.frame.failedTitle}
            text={text.frame.failedText}
            retry={text.frame.retry}
            onRetry={() => void loadOrders()}
          />
        )}
        {!chosen && !ordersFailed.value && <OrdersSkeleton />}
        {chosen?.length === 0 && (
          <EmptyState
            shape={icons.receipt}
            title={text.orders.emptyTitle}
            action={
              <Button size="m" hug href="/">
                {text.frame.toMenu}
              </Button>
            }
          >
            {text.orders.emptyText}
          </EmptyState>
        )}
        {chosen && chosen.length > 0 && <OrdersTotal orders={chosen} mine={whose === 'mine'} />}
        {chosen?.map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
      </main>
    </div>
  );
}
