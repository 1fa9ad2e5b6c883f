import type { MenuItem } from '@hiorder/contracts';
import { Badge } from '@hiorder/ui';
import { words } from '../language.ts';
import { Heat } from './heat.tsx';
import './item-badges.css';

const RANKS_WORTH_SAYING = 10;

/** What sets a dish apart; nothing at all where nothing does. */
export function ItemBadges(props: { item: MenuItem; full?: boolean }) {
  const { item, full = false } = props;
  const { menu } = words.value;
  const has = (tag: string) => item.tags.includes(tag);
  if (item.soldOut) {
    return (
      <div class="badges">
        <Badge tone="out">{menu.soldOut}</Badge>
      </div>
    );
  }
  const badges = [
    item.rank !== null && item.rank <= RANKS_WORTH_SAYING && <Badge tone="hit">{menu.rank(item.rank)}</Badge>,
    item.rank === null && has('signature') && <Badge tone="hit">{menu.signature}</Badge>,
    (item.oncePerTable || has('event')) && <Badge tone="event">{menu.event}</Badge>,
    has('new') && <Badge tone="new">{menu.new}</Badge>,
    has('vegetarian') && <Badge tone="new">{menu.vegetarian}</Badge>,
    item.adultOnly && <Badge>{menu.adult}</Badge>,
    item.spicy > 0 && <Heat level={item.spicy} named={full || item.spicy === 3} />,
  ].filter((badge) => badge !== false);
  return badges.length > 0 ? <div class="badges">{badges}</div> : null;
}
