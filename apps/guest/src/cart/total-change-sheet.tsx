import { ConfirmSheet } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { placeOrder, totalChange } from '../state/placing.ts';
import './total-change-sheet.css';

/** What was seen is not what would be ordered now, or not what it costs: nobody pays that without being asked. */
export function TotalChangeSheet() {
  const change = totalChange.value;
  if (!change) return null;
  const text = words.value.cart;
  const now = money(change.now);
  const close = () => (totalChange.value = null);
  return (
    <ConfirmSheet
      title={change.lines.length > 0 ? text.cartChangedTitle : text.changedTitle}
      yes={text.changedYes(now)}
      no={text.changedNo}
      onNo={close}
      onYes={() => {
        close();
        void placeOrder(change.now, change.paymentMethod);
      }}
    >
      {change.lines.length > 0 && (
        <ul class="since-seen">
          {change.lines.map(({ id, name, more }) => (
            <li key={id}>
              <span>{name}</span>
              <b>{more > 0 ? `+${more}` : `−${-more}`}</b>
            </li>
          ))}
        </ul>
      )}
      <p class="label">{text.changedText(money(change.before), now)}</p>
    </ConfirmSheet>
  );
}
