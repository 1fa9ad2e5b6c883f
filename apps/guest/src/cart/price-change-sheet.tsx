import { ConfirmSheet } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { placeOrder, priceChange } from '../state/placing.ts';

/** What was seen is not what it costs now: nobody pays that without being asked. */
export function PriceChangeSheet() {
  const change = priceChange.value;
  if (!change) return null;
  const text = words.value.cart;
  const now = money(change.now);
  const close = () => (priceChange.value = null);
  return (
    <ConfirmSheet
      title={text.changedTitle}
      yes={text.changedYes(now)}
      no={text.changedNo}
      onNo={close}
      onYes={() => {
        close();
        void placeOrder(change.now, change.paymentMethod);
      }}
    >
      <p class="label">{text.changedText(money(change.before), now)}</p>
    </ConfirmSheet>
  );
}
