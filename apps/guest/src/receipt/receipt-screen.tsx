import type { OrderView, ReceiptLink } from '@hiorder/contracts';
import { icons } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { FailedPart } from '../frame/failed-part.tsx';
import { NothingYet } from '../frame/nothing-yet.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words as app } from '../language.ts';
import { OrdersSkeleton } from '../orders/orders-skeleton.tsx';
import { useMoneyNews } from '../orders/use-money-news.ts';
import { api } from '../state/api.ts';
import { loadOrders, orders, ordersFailed } from '../state/orders.ts';
import { hasReceipt } from './receipt.ts';
import { ReceiptPaper } from './receipt-paper.tsx';
import { saidOf } from './said.ts';
import { words } from './words/index.ts';

/** What was ordered and paid, to keep, to send or to print. */
export function ReceiptScreen() {
  const text = words.value;
  useScreen(text.title);
  const { id } = useRoute().params;
  const order = orders.value?.find((one) => one.id === id && hasReceipt(one));
  return (
    <div class="page page--sunken page--narrow receipt-page">
      <TopBar title={text.title} back="/orders" />
      <main>
        {ordersFailed.value && <FailedPart onRetry={() => void loadOrders()} />}
        {!orders.value && !ordersFailed.value && <OrdersSkeleton />}
        {orders.value && !order && (
          <NothingYet
            shape={icons.receipt}
            title={text.gone}
            text={text.goneText}
            way={{ label: app.value.pay.seeOrders, href: '/orders' }}
          />
        )}
        {order && <Receipt order={order} />}
      </main>
    </div>
  );
}

function Receipt({ order }: { order: OrderView }) {
  useMoneyNews([order]);
  const [url, setUrl] = useState<string | null>(null);
  // Beforehand: phones open their sheet only right after a tap. Without it the text alone is handed on.
  useEffect(() => {
    void api.post<ReceiptLink>(`/api/orders/${order.id}/receipt`).then((answer) => {
      if (answer.ok) setUrl(answer.value.url);
    });
  }, [order.id]);
  return <ReceiptPaper said={saidOf(order)} url={url} />;
}
