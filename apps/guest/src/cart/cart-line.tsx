import type { CartLineView } from '@hiorder/contracts';
import { Icon, icons, Picture, Stepper } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { editLine, removeLine } from '../state/cart-changes.ts';
import { itemsById } from '../state/menu.ts';
import { LineNotice } from './line-notice.tsx';
import { isOut, type LineProblem, mostOf } from './line-problems.ts';
import './cart-line.css';

export function CartLine(props: { line: CartLineView; problems: readonly LineProblem[] }) {
  const { line, problems } = props;
  const text = words.value;
  const item = itemsById.value.get(line.itemId);
  const out = item?.soldOut === true || isOut(problems);
  const most = mostOf(problems, item?.oncePerTable ? 1 : 99);
  const options = line.options.map((one) => one.name).join(', ');
  return (
    <>
      <li class={out ? 'cart-line cart-line--out' : 'cart-line'}>
        <Picture photo={item?.photo} sizes="86px" />
        <div class="cart-line-words">
          <h3 class="name">
            <a href={`/items/${line.itemId}?line=${line.id}`} aria-label={text.cart.edit(line.name)}>
              {line.name}
            </a>
          </h3>
          {options && <p class="caption">{options}</p>}
          {item?.oncePerTable && <p class="caption">{text.cart.eventLine}</p>}
          {line.note && (
            <p class="caption cart-line-note">
              <Icon shape={icons.pencil} />
              <span>{line.note}</span>
            </p>
          )}
        </div>
        <b class="price">{money(line.linePrice)}</b>
        <Stepper
          value={line.quantity}
          max={out ? 0 : most}
          onChange={(quantity) => editLine(line.id, { by: quantity - line.quantity })}
          onRemove={() => removeLine(line)}
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
