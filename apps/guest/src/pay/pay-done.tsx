import { useEffect, useState } from 'preact/hooks';
import { Button, Icon, IconButton, icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { useMoneyNews } from '../orders/use-money-news.ts';
import { PushPlace } from '../push/push-place.tsx';
import { orders, readOrder } from '../state/orders.ts';
import { DoneSummary } from './done-summary.tsx';
import { words as doneWords } from './done-words/index.ts';
import './pay.css';

export function PayDone(props: { id?: string }) {
  const id = props.id ?? '';
  const [missing, setMissing] = useState(false);
  const { orders: text } = words.value;
  const done = doneWords.value;
  const order = orders.value?.find((one) => one.id === id);
  useScreen(done.title);
  useMoneyNews(order ? [order] : []);
  useEffect(() => {
    if (!order) void readOrder(id).then((answer) => setMissing(!('id' in answer)));
  }, [id]);
  // An old address may be of an order that never came about, or no longer is one.
  const elsewhere = order && placeOf(order.status);
  useEffect(() => {
    if (elsewhere) goInstead(`${elsewhere}?orderId=${encodeURIComponent(id)}`);
  }, [elsewhere]);

  if (missing) return <UnknownOrder />;
  return (
    <div class="done-page">
      <header class="done-top">
        <IconButton shape={icons.close} label={done.toMenu} onClick={() => goInstead('/')} />
      </header>
      <main>
        <section class="done" role="status">
          <span class="done-ok">
            <Icon shape={icons.check} />
          </span>
          <h1 class="title-1" tabIndex={-1}>
            {done.title}
          </h1>
          <p class="label">{order ? text.say[order.status] : done.text}</p>
        </section>
        <DoneSummary order={order} />
        <PushPlace />
        <DoneDock />
      </main>
    </div>
  );
}

function DoneDock() {
  const { pay } = words.value;
  const done = doneWords.value;
  return (
    <div class="dock done-dock">
      <div class="dock-inner">
        <Button href="/orders">{pay.seeOrders}</Button>
        <a class="link" href="/">
          {done.moreMenu}
        </a>
      </div>
    </div>
  );
}

function UnknownOrder() {
  const { pay } = words.value;
  const done = doneWords.value;
  return (
    <MessagePage
      shape={icons.receipt}
      title={done.unknown}
      actions={<Button href="/orders">{pay.seeOrders}</Button>}
    >
      <p>
        <Sentences text={pay.unknownText} />
      </p>
    </MessagePage>
  );
}

function placeOf(status: string): string | undefined {
  if (status === 'awaiting-payment' || status === 'expired') return '/pay/fail';
  return status === 'cancelled' ? '/orders' : undefined;
}
