import type { MenuItem } from '@hiorder/contracts';
import { Icon, icons, Picture } from '@hiorder/ui';
import { ItemBadges } from '../item/item-badges.tsx';
import { needsChoice } from '@hiorder/ui/option-choice';
import { money, words } from '../language.ts';
import { fetched } from '../frame/fetched.ts';
import { cannotOrder } from '../state/hours.ts';
import { menuKept } from '../state/menu.ts';
import { tablet } from '../tablet/state.ts';
import './item-card.css';

/** Of a row: a square, cut out of a picture of 4:3. */
const IN_ROW = '139px';
/** Of a card on a tablet that stands on a table: tablet.css. */
const IN_GRID = `(min-width: 900px) 240px, ${IN_ROW}`;

export const pathOf = ({ id }: MenuItem): string => `/items/${id}`;

/** A dish in the list: the whole card opens it, “+” puts it straight in unless it asks a question first. */
export function ItemCard(props: { item: MenuItem; eager?: boolean }) {
  const { item } = props;
  const href = pathOf(item);
  const out = cannotOrder(item);
  return (
    <li class={out ? 'item item--out' : 'item'}>
      <div class="item-words">
        <ItemBadges item={item} />
        <h3 class="name">
          <a class="item-link" href={href}>
            {item.name}
          </a>
        </h3>
        {item.description && <p class="label one-line">{item.description}</p>}
        <p class="price">{money(item.price)}</p>
      </div>
      <span class="item-shot">
        <Picture photo={item.photo} sizes={tablet.value ? IN_GRID : IN_ROW} eager={props.eager ?? false} />
        {!out && !menuKept.value && <Plus item={item} href={href} />}
      </span>
    </li>
  );
}

/** Its code is fetched when the menu is seen: by the first tap it is there. */
async function putIn(item: MenuItem): Promise<void> {
  const { addToCart } = await fetched(() => import('../state/cart-changes.ts'));
  await addToCart({ item, quantity: 1, options: [], note: null });
}

/** Straight into the cart, or to the page that asks first. */
export function Plus({ item, href }: { item: MenuItem; href: string }) {
  const { menu } = words.value;
  const sign = <Icon small shape={icons.plus} />;
  if (needsChoice(item)) {
    return (
      <a class="plus" href={href} aria-label={menu.choose(item.name)}>
        {sign}
      </a>
    );
  }
  return (
    <button type="button" class="plus" aria-label={menu.add(item.name)} onClick={() => void putIn(item)}>
      {sign}
    </button>
  );
}
