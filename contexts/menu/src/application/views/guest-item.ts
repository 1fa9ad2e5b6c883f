import type { LocalizedText, MenuItem as GuestItem, Money } from '@hiorder/contracts';
import { type Locale, textIn } from '@hiorder/kernel';
import type { Store } from '../../domain/store.ts';
import type { ItemOnSale } from '../ports/items.ts';
import { spansOf } from '../spans-of.ts';
import { photoView } from './photo-view.ts';

/** An item as guests read it, in one language. */
export function guestItem({ item, stock }: ItemOnSale, store: Store, language: Locale): GuestItem {
  const text = (localized: LocalizedText) => textIn(localized, language, store.language);
  const money = (amount: number): Money => ({ amount, currency: store.currency });
  const availableHours = spansOf(item);
  return {
    id: item.id,
    categoryId: item.categoryId,
    name: text(item.name),
    description: text(item.description),
    price: money(item.price),
    photo: photoView(item.photo),
    course: item.course,
    needsMain: item.needsMain,
    oncePerTable: item.oncePerTable,
    adultOnly: item.adultOnly,
    station: item.station,
    optionGroups: item.optionGroups.map((group) => ({
      id: group.id,
      name: text(group.name),
      min: group.min,
      max: group.max,
      options: group.options.map((option) => ({
        id: option.id,
        name: text(option.name),
        priceDelta: money(option.priceDelta),
        allergens: [...option.allergens],
        soldOut: option.soldOut,
      })),
    })),
    allergens: [...item.allergens],
    origin: item.origin.map((origin) => ({
      ingredient: text(origin.ingredient),
      country: text(origin.country),
    })),
    spicy: item.spicy,
    tags: [...item.tags],
    soldOut: stock.soldOut,
    ...(stock.availableFrom && { availableFrom: stock.availableFrom.toISOString() }),
    ...(availableHours && { availableHours }),
    // Counted elsewhere, from orders. A single dish is told with it; a menu with it would be another one with every order.
    orderCount: 0,
    rank: null,
    version: item.version,
  };
}
