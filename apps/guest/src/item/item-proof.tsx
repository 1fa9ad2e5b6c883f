import type { MenuItem } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { formatHours } from '@hiorder/ui/hours';
import { formatClock } from '@hiorder/ui/time';
import { locale, words } from '../language.ts';
import { party } from '../state/party.ts';
import { popularityOf } from '../state/popularity.ts';

/** What others order, and what to know before one does. */
export function ItemProof({ item }: { item: MenuItem }) {
  const text = words.value.item;
  const popular = popularityOf(item.id);
  const timeZone = party.value?.store.timeZone ?? 'Asia/Seoul';
  const also = [
    item.availableFrom && text.availableFrom(formatClock(item.availableFrom, locale.value, timeZone)),
    item.availableHours && text.hours(formatHours(item.availableHours, locale.value)),
    item.needsMain && text.needsMain,
    item.oncePerTable && text.oncePerTable,
    item.adultOnly && text.adultOnly,
  ].filter((one) => typeof one === 'string' && one !== '');
  return (
    <>
      {also.length > 0 && (
        <ul class="what-also caption">
          {also.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {popular && (
        <a class="proof" href="/ranking">
          <Icon small shape={icons.trophy} />
          {text.proof(popular.orderCount, popular.rank)}
          <Icon small shape={icons.forward} />
        </a>
      )}
    </>
  );
}
