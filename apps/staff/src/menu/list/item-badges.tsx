import type { Locale, StaffMenuItem } from '@hiorder/contracts';
import { Badge } from '@hiorder/ui';
import { formatHours } from '@hiorder/ui/hours';
import { locale } from '../../words/index.ts';
import { words } from '../words/index.ts';

/** What is special about an item, and which languages it is not written in. */
export function ItemBadges({ item, missing }: { item: StaffMenuItem; missing: readonly Locale[] }) {
  const w = words.value;
  const runOut = item.optionGroups.flatMap(({ options }) => options).filter(({ soldOut }) => soldOut);
  return (
    <span class="item-badges">
      {runOut.length > 0 && <Badge tone="bad">{w.list.optionsOut(runOut.length)}</Badge>}
      {missing.length > 0 && <Badge tone="warn">{w.list.untranslated(missing.length)}</Badge>}
      {item.tags.map((tag) => (
        <Badge key={tag} tone={tag === 'event' ? 'event' : tag === 'new' ? 'new' : 'hit'}>
          {w.tags[tag] ?? tag}
        </Badge>
      ))}
      {item.spicy > 0 && <Badge>{w.spicy[item.spicy]}</Badge>}
      {item.oncePerTable && <Badge>{w.flags.oncePerTable}</Badge>}
      {item.availableHours && <Badge tone="info">{formatHours(item.availableHours, locale.value)}</Badge>}
      {item.adultOnly && <Badge>{w.flags.adultOnly}</Badge>}
    </span>
  );
}
