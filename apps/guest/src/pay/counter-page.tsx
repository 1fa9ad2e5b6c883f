import type { OrderView } from '@hiorder/contracts';
import type { ComponentChildren } from 'preact';
import { icons } from '@hiorder/ui';
import { formatClock } from '@hiorder/ui/time';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { locale, money, words } from '../language.ts';
import { party } from '../state/party.ts';
import { words as counter } from './counter-words/index.ts';
import './pay.css';

/** What to say and to pay there; when staff have taken it this page leads on by itself. */
export function CounterPage(props: { order: OrderView; actions: ComponentChildren }) {
  const { order, actions } = props;
  const { tableName } = words.value;
  const { expiresAt } = order.payment;
  const timeZone = party.value?.store.timeZone ?? 'Asia/Seoul';
  return (
    <MessagePage shape={icons.receipt} title={counter.value.title} actions={actions}>
      <p class="counter-sum">
        {tableName(order.table.name)} · {money(order.total)}
      </p>
      <p>
        <Sentences text={counter.value.text} />
      </p>
      {expiresAt !== undefined && (
        <p class="caption">{counter.value.by(formatClock(expiresAt, locale.value, timeZone))}</p>
      )}
    </MessagePage>
  );
}
