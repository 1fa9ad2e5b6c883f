import type { CartLineView } from '@hiorder/contracts';
import { Icon, icons, Picture, Stepper } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { editLine, removeLine } from '../state/cart-changes.ts';
import { cannotOrder } from '../state/hours.ts';
import { itemsById } from '../state/menu.ts';
import { keepingPlace } from './keeping-place.ts';
import { LineNotice } from './line-notice.tsx';
import { isOut, type LineProblem, mostOf } from './line-problems.ts';
import './cart-line.css';

export function CartLine(props: { line: CartLineView; problems: readonly LineProblem[] }) {
  const { line, problems } = props;
  const text = words.value;
  const item = itemsById.value.get(line.itemId);
  const out = (item && cannotOrder(item)) === true || isOut(problems);
  const most = mostOf(problems, item?.oncePerTable ? 1 : 99);
  return (
    <>
      <li class={out ? 'cart-line cart-line--out' : 'cart-line'} data-line={line.id}>
        <Picture photo={item?.photo} sizes="86px" />
        <LineWords line={line} once={item?.oncePerTable ?? false} />
        <b class="price">{money(line.linePrice)}</b>
        <Stepper
          value={line.quantity}
          max={out ? 0 : most}
          onChange={(quantity) => editLine(line.id, { by: quantity - line.quantity })}
          onRemove={() => keepingPlace(line.id, () => removeLine(line))}
          words={{
            name: text.cart.quantityOf(line.name),
            less: text.item.less,
            more: text.item.more,
            remove: text.item.remove,
          }}
        />
      </li>
      {problems.map((problem) => (
        <LineNotice key={problem.code} problem={problem} line={line} />
      ))}
    </>
  );
}

function LineWords({ line, once }: { line: CartLineView; once: boolean }) {
  const { cart: text } = words.value;
  const options = line.options.map((one) => one.name).join(', ');
  return (
    <div class="cart-line-words">
      <h3 class="name">
        <a href={`/items/${line.itemId}?line=${line.id}`} aria-label={text.edit(line.name)}>
          {line.name}
        </a>
      </h3>
      {options && <p class="caption">{options}</p>}
      {once && <p class="caption">{text.eventLine}</p>}
      {line.note && (
        <p class="caption cart-line-note">
          <Icon shape={icons.pencil} />
          <span>{line.note}</span>
        </p>
      )}
    </div>
  );
}
