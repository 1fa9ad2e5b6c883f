import type { OrderView } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { icons, Segmented } from '@hiorder/ui';
import { BillLink } from '../bill/bill-link.tsx';
import { FailedPart } from '../frame/failed-part.tsx';
import { NothingYet } from '../frame/nothing-yet.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { PushPlace } from '../push/push-place.tsx';
import { loadOrders, orders, ordersFailed } from '../state/orders.ts';
import { party } from '../state/party.ts';
import { OrderCard } from './order-card.tsx';
import { isMine, isShown, newestFirst } from './order-summary.ts';
import { OrdersSkeleton } from './orders-skeleton.tsx';
import { OrdersTotal } from './orders-total.tsx';
import './orders-screen.css';

type Whose = 'all' | 'mine';

export function OrdersScreen() {
  const [whose, setWhose] = useState<Whose>('all');
  const { orders: text } = words.value;
  useScreen(text.title);
  const me = party.value?.guest.id;
  const shown = orders.value && newestFirst(orders.value.filter(isShown));
  const chosen = shown?.filter((one) => whose === 'all' || isMine(one, me));
  const segments = [
    { value: 'all', label: text.all },
    { value: 'mine', label: text.mine },
  ] as const;
  return (
    <div class="page page--sunken page--narrow">
      <TopBar title={text.title}>
        {shown && shown.length > 0 && (
          <Segmented<Whose> name={text.whose} segments={segments} value={whose} onChange={setWhose} />
        )}
      </TopBar>
      <main>
        {ordersFailed.value && <FailedPart onRetry={() => void loadOrders()} />}
        {!chosen && !ordersFailed.value && <OrdersSkeleton />}
        {chosen && <OrderList orders={chosen} mine={whose === 'mine'} />}
      </main>
    </div>
  );
}

/** Somebody may want to be told of it. */
const isPlaced = ({ number, status }: OrderView): boolean => number !== null && status !== 'cancelled';

function OrderList(props: { orders: readonly OrderView[]; mine: boolean }) {
  const { orders: text } = words.value;
  if (props.orders.length === 0)
    return <NothingYet shape={icons.receipt} title={text.emptyTitle} text={text.emptyText} />;
  return (
    <>
      <OrdersTotal orders={props.orders} mine={props.mine} />
      <BillLink orders={props.orders} />
      {props.orders.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
      {props.orders.some(isPlaced) && <PushPlace />}
    </>
  );
}
