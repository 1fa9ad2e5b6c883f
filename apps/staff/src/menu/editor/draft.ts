import type { Course, StaffMenuItem } from '@hiorder/contracts';
import { keyed, spanOf, type SpanDraft } from '../../hours/span-draft.ts';
import { amountOf } from './amount.ts';
import { amountIn, moneyOf, newKey, tidy, type Texts } from './draft-parts.ts';
import { groupAmountProblems, groupContent, groupDraftOf, ownCopy, type GroupDraft } from './group-draft.ts';

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

export const newOrigin = (): OriginDraft => ({ key: newKey(), ingredient: {}, country: {} });

export const newDraft = (categoryId: string): Draft => ({
  ...{ categoryId, name: {}, description: {}, price: '', course: 'main', station: 'kitchen' },
  ...{ needsMain: false, oncePerTable: false, adultOnly: false, spicy: 0 },
  ...{ tags: [], allergens: [], origin: [], optionGroups: [], availableHours: null },
});

export function draftOf(item: StaffMenuItem): Draft {
  return {
    ...{ categoryId: item.categoryId, name: item.name, description: item.description },
    ...{ price: amountIn(item.price), course: item.course, station: item.station },
    ...{ needsMain: item.needsMain, oncePerTable: item.oncePerTable, adultOnly: item.adultOnly },
    ...{ spicy: item.spicy, tags: item.tags, allergens: item.allergens },
    availableHours: item.availableHours?.map(keyed) ?? null,
    origin: item.origin.map((one, i) => ({ key: `origin-${i}`, ...one })),
    optionGroups: item.optionGroups.map(groupDraftOf),
  };
}

/** The same once more, as something new; what it has in common with others it has, too. */
export function copyOf(draft: Draft, rename: (name: string) => string): Draft {
  const named = Object.entries(draft.name).map(([locale, name]) => [locale, name && rename(name)]);
  return {
    ...draft,
    name: Object.fromEntries(named) as Texts,
    optionGroups: draft.optionGroups.map((group) => (group.shared ? group : ownCopy(group))),
  };
}

/** What the server is told of a draft. An amount that is none is NaN; `amountProblems` names it first. */
export function contentOf(draft: Draft, currency: string) {
  return {
    categoryId: draft.categoryId,
    name: tidy(draft.name),
    description: tidy(draft.description),
    price: moneyOf(draft.price, currency),
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
    optionGroups: draft.optionGroups.map((group) => ({
      ...(group.id !== undefined && { id: group.id }),
      ...groupContent(group, currency),
    })),
  };
}
export type Content = ReturnType<typeof contentOf>;
export type Field = keyof Content;

/** What is no amount, found before anything is sent. */
export function amountProblems(draft: Draft, currency: string): { code: string; path: string }[] {
  const price = amountOf(draft.price, currency);
  return [
    ...(price === undefined || price < 0 ? [{ code: 'no-amount', path: '/price/amount' }] : []),
    ...draft.optionGroups.flatMap((group, g) => groupAmountProblems(group, `/optionGroups/${g}`, currency)),
  ];
}
