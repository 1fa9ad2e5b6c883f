import type { Course, LocalizedText, Money, StaffMenuItem } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';
import { keyed, spanOf, type SpanDraft } from '../../hours/span-draft.ts';
import { amountOf, amountText } from './amount.ts';

/** What is typed in each language. */
export type Texts = LocalizedText;

export interface OptionDraft {
  /** Tells rows apart on the screen; what is new has no id yet. */
  readonly key: string;
  readonly id?: string;
  readonly name: Texts;
  readonly price: string;
  readonly allergens: readonly string[];
  readonly soldOut: boolean;
}
export interface GroupDraft {
  readonly key: string;
  readonly id?: string;
  readonly name: Texts;
  readonly min: number;
  readonly max: number;
  readonly options: readonly OptionDraft[];
}
export interface OriginDraft {
  readonly key: string;
  readonly ingredient: Texts;
  readonly country: Texts;
}

/** An item as it stands in the editor. */
export interface Draft {
  readonly categoryId: string;
  readonly name: Texts;
  readonly description: Texts;
  readonly price: string;
  readonly course: Course;
  readonly station: string;
  readonly needsMain: boolean;
  readonly oncePerTable: boolean;
  readonly adultOnly: boolean;
  readonly spicy: number;
  readonly tags: readonly string[];
  readonly allergens: readonly string[];
  readonly origin: readonly OriginDraft[];
  readonly optionGroups: readonly GroupDraft[];
  /** When guests may order it; null: always. */
  readonly availableHours: readonly SpanDraft[] | null;
}

let keys = 0;
const newKey = (): string => `new-${(keys += 1)}`;

export const newOption = (): OptionDraft => ({
  ...{ key: newKey(), name: {}, price: '0', allergens: [], soldOut: false },
});
export const newGroup = (): GroupDraft => ({
  ...{ key: newKey(), name: {}, min: 0, max: 1, options: [newOption()] },
});
export const newOrigin = (): OriginDraft => ({ key: newKey(), ingredient: {}, country: {} });

export const newDraft = (categoryId: string): Draft => ({
  ...{ categoryId, name: {}, description: {}, price: '', course: 'main', station: 'kitchen' },
  ...{ needsMain: false, oncePerTable: false, adultOnly: false, spicy: 0 },
  ...{ tags: [], allergens: [], origin: [], optionGroups: [], availableHours: null },
});

export function draftOf(item: StaffMenuItem): Draft {
  const text = ({ amount, currency }: Money): string => amountText(amount, currency);
  return {
    ...{ categoryId: item.categoryId, name: item.name, description: item.description },
    ...{ price: text(item.price), course: item.course, station: item.station },
    ...{ needsMain: item.needsMain, oncePerTable: item.oncePerTable, adultOnly: item.adultOnly },
    ...{ spicy: item.spicy, tags: item.tags, allergens: item.allergens },
    availableHours: item.availableHours?.map(keyed) ?? null,
    origin: item.origin.map((one, i) => ({ key: `origin-${i}`, ...one })),
    optionGroups: item.optionGroups.map((group) => ({
      ...group,
      key: group.id,
      options: group.options.map(({ priceDelta, ...option }) => ({
        ...option,
        key: option.id,
        price: text(priceDelta),
      })),
    })),
  };
}

/** The same once more, as something new: nothing of it has an id. */
export function copyOf(draft: Draft, rename: (name: string) => string): Draft {
  const named = Object.entries(draft.name).map(([locale, name]) => [locale, name && rename(name)]);
  return {
    ...draft,
    name: Object.fromEntries(named) as Texts,
    optionGroups: draft.optionGroups.map(({ id: _id, ...group }) => ({
      ...group,
      key: newKey(),
      options: group.options.map(({ id: _option, ...option }) => ({ ...option, key: newKey() })),
    })),
  };
}

/** In one order of languages and without blanks, so that equal texts are equal. */
function tidy(texts: Texts): LocalizedText {
  const entries = LOCALES.map((locale) => [locale, texts[locale]?.normalize('NFC').trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text));
}

/** What the server is told of a draft. An amount that is none is NaN; `amountProblems` names it first. */
export function contentOf(draft: Draft, currency: string) {
  const money = (text: string): Money => ({ amount: amountOf(text, currency) ?? Number.NaN, currency });
  return {
    categoryId: draft.categoryId,
    name: tidy(draft.name),
    description: tidy(draft.description),
    price: money(draft.price),
    course: draft.course,
    station: draft.station,
    needsMain: draft.course !== 'main' && draft.needsMain,
    oncePerTable: draft.oncePerTable,
    adultOnly: draft.adultOnly,
    spicy: draft.spicy,
    tags: [...draft.tags],
    allergens: [...draft.allergens],
    availableHours: draft.availableHours?.map(spanOf) ?? null,
    origin: draft.origin.map(({ ingredient, country }) => ({
      ...{ ingredient: tidy(ingredient), country: tidy(country) },
    })),
    optionGroups: draft.optionGroups.map(({ id, name, min, max, options }) => ({
      ...(id !== undefined && { id }),
      ...{ name: tidy(name), min, max },
      options: options.map((option) => ({
        ...(option.id !== undefined && { id: option.id }),
        ...{ name: tidy(option.name), priceDelta: money(option.price) },
        ...{ allergens: [...option.allergens], soldOut: option.soldOut },
      })),
    })),
  };
}
export type Content = ReturnType<typeof contentOf>;
export type Field = keyof Content;

/** What is no amount, found before anything is sent. */
export function amountProblems(draft: Draft, currency: string): { code: string; path: string }[] {
  const wrong = (text: string): boolean => amountOf(text, currency) === undefined;
  const price = amountOf(draft.price, currency);
  return [
    ...(price === undefined || price < 0 ? [{ code: 'no-amount', path: '/price/amount' }] : []),
    ...draft.optionGroups.flatMap(({ options }, g) =>
      options.flatMap(({ price: text }, i) =>
        wrong(text) ? [{ code: 'no-amount', path: `/optionGroups/${g}/options/${i}/priceDelta/amount` }] : [],
      ),
    ),
  ];
}
