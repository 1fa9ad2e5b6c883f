import type { LocalizedText } from '@hiorder/contracts';
import { begun } from '@hiorder/ui/begun';
import { formatHours } from '@hiorder/ui/hours';
import { formatDelta, formatMoney } from '@hiorder/ui/money';
import { locale } from '../../words/index.ts';
import { categories } from '../state/menu.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import type { Content, Field } from './draft.ts';

const shown = (text: LocalizedText): string => textIn(text, locale.value);
const everyLanguage = (text: LocalizedText): string => Object.values(text).filter(Boolean).join(' · ') || '–';

/** One field of an item in a line of words, for people who compare two versions. */
export function describe(field: Field, content: Content): string {
  const w = words.value;
  const list = (parts: readonly string[]): string => parts.join(', ') || '–';
  switch (field) {
    case 'name':
    case 'description':
      return everyLanguage(content[field]);
    case 'price':
      return formatMoney(content.price, locale.value);
    case 'categoryId':
      return shown(categories.rows.value.get(content.categoryId)?.name ?? {}) || '–';
    case 'course':
      return w.courses[content.course];
    case 'station':
      return content.station;
    case 'spicy':
      return w.spicy[content.spicy] ?? '–';
    case 'tags':
      return list(content.tags.map((tag) => w.tags[tag] ?? tag));
    case 'allergens':
      return list(
        content.allergens.map((code) => begun(w.allergens[code as keyof typeof w.allergens] ?? code)),
      );
    case 'availableHours':
      return content.availableHours ? formatHours(content.availableHours, locale.value) : w.hours.always;
    case 'origin':
      return list(content.origin.map((one) => `${shown(one.ingredient)} ${shown(one.country)}`));
    case 'optionGroups':
      return list(content.optionGroups.map(groupText));
    default:
      return content[field] ? w.yes : w.no;
  }
}

function groupText({ name, options }: Content['optionGroups'][number]): string {
  const each = options.map((one) =>
    [
      shown(one.name),
      formatDelta(one.priceDelta, locale.value),
      one.soldOut ? `(${words.value.stock.out})` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return `${shown(name)}: ${each.join(' / ')}`;
}
