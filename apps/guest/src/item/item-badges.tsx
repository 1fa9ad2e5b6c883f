import type { MenuItem, RankingItem } from '@hiorder/contracts';
import { Badge } from '@hiorder/ui';
import { words } from '../language.ts';
import { cannotOrder } from '../state/hours.ts';
import { popularityOf } from '../state/popularity.ts';
import { Heat } from './heat.tsx';
import { OutBadge } from './out-badge.tsx';
import './item-badges.css';

const RANKS_WORTH_SAYING = 10;
/** The day's first order makes no favourite. */
const ORDERS_WORTH_SAYING = 3;

/** What sets a dish apart; nothing at all where nothing does. */
export function ItemBadges(props: { item: MenuItem; full?: boolean }) {
  const { item, full = false } = props;
  const { menu } = words.value;
  const has = (tag: string) => item.tags.includes(tag);
  if (cannotOrder(item)) {
    return (
      <div class="badges">
        <OutBadge item={item} />
      </div>
    );
  }
  const rank = worthSaying(popularityOf(item.id));
  const badges = [
    rank !== null && <Badge tone="hit">{menu.rank(rank)}</Badge>,
    rank === null && has('signature') && <Badge tone="hit">{menu.signature}</Badge>,
    (item.oncePerTable || has('event')) && <Badge tone="event">{menu.event}</Badge>,
    has('new') && <Badge tone="new">{menu.new}</Badge>,
    has('vegetarian') && <Badge tone="new">{menu.vegetarian}</Badge>,
    item.adultOnly && <Badge>{menu.adult}</Badge>,
    item.spicy > 0 && <Heat level={item.spicy} named={full || item.spicy === 3} />,
  ].filter((badge) => badge !== false);
  return badges.length > 0 ? <div class="badges">{badges}</div> : null;
}

function worthSaying(popular: RankingItem | undefined): number | null {
  const says = popular && popular.rank <= RANKS_WORTH_SAYING && popular.orderCount >= ORDERS_WORTH_SAYING;
  return says ? popular.rank : null;
}
