import type { CartLineView, MenuItem } from '@hiorder/contracts';
import type { ComponentChildren } from 'preact';
import { formatHours } from '@hiorder/ui/hours';
import { formatClock } from '@hiorder/ui/time';
import { Notice } from '../frame/notice.tsx';
import { locale, words } from '../language.ts';
import { editLine, removeLine } from '../state/cart-changes.ts';
import { heldOf } from '../state/held.ts';
import { itemsById } from '../state/menu.ts';
import { party } from '../state/party.ts';
import { codeText } from '../words/problem-text.ts';
import { keepingPlace } from './keeping-place.ts';
import type { LineProblem } from './line-problems.ts';

/** Why this line cannot be ordered, and what to do about it. */
export function LineNotice(props: { problem: LineProblem; line: CartLineView }) {
  const { problem, line } = props;
  return (
    <li>
      <Notice action={wayOut(problem, line)}>{textOf(problem, itemsById.value.get(line.itemId))}</Notice>
    </li>
  );
}

function textOf({ code, left, max }: LineProblem, item: MenuItem | undefined): ComponentChildren {
  if (code === 'item-not-available-now' && item?.availableHours)
    return words.value.item.hours(formatHours(item.availableHours, locale.value));
  const endsAt = code === 'category-on-hold' && item ? heldOf(item)?.endsAt : null;
  if (endsAt)
    return (
      <>
        {words.value.problems['category-on-hold']}
        <span class="notice-more">{heldUntil(endsAt)}</span>
      </>
    );
  if (code === 'quantity-out-of-range' && max !== undefined) return words.value.mostAtOnce(max);
  if (code === 'out-of-stock' && left !== undefined && left > 0) return words.value.stockLeft(left);
  return codeText(code) ?? words.value.problems.other;
}

const heldUntil = (instant: string) =>
  words.value.item.availableFrom(
    formatClock(instant, locale.value, party.value?.store.timeZone ?? 'Asia/Seoul'),
  );

function wayOut({ code, left, max }: LineProblem, line: CartLineView) {
  const { cart, item } = words.value;
  switch (code) {
    case 'side-needs-main':
      return { label: cart.seeMains, href: '/?course=main' };
    case 'options-invalid':
      return { label: cart.seeItem, href: `/items/${line.itemId}?line=${line.id}` };
    case 'out-of-stock':
      if (left !== undefined && left > 0) {
        return { label: cart.reduceTo(left), run: () => editLine(line.id, { to: left }) };
      }
      return { label: item.remove, run: () => keepingPlace(line.id, () => removeLine(line)) };
    case 'quantity-out-of-range':
      if (max !== undefined && line.quantity > max) {
        return { label: cart.reduceTo(max), run: () => editLine(line.id, { to: max }) };
      }
      return { label: item.remove, run: () => keepingPlace(line.id, () => removeLine(line)) };
    case 'once-per-table':
      if (line.quantity > 1) return { label: cart.reduceTo(1), run: () => editLine(line.id, { to: 1 }) };
      return { label: item.remove, run: () => keepingPlace(line.id, () => removeLine(line)) };
    default:
      return { label: item.remove, run: () => keepingPlace(line.id, () => removeLine(line)) };
  }
}
