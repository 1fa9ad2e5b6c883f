import type { CategoryView, Locale, StaffMenuItem } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';
import { ALLERGENS, TAGS } from '../codes.ts';
import { keyed } from '../../hours/span-draft.ts';
import { draftOf, type Draft } from '../editor/draft.ts';
import { flagOf, listOf } from './cells.ts';
import { hoursCell, hoursOfCell } from './hours-cell.ts';
import { originCell, withOriginCell } from './origin-cell.ts';

const COURSES = ['main', 'side', 'drink', 'other'] as const;
const FLAGS = { needs_main: 'needsMain', once_per_table: 'oncePerTable', adult_only: 'adultOnly' } as const;

/** What a menu is called where names are looked up. */
export interface Names {
  readonly categories: readonly CategoryView[];
  readonly language: Locale;
}

export type Column = { readonly name: string; read(draft: Draft, names: Names): string } & {
  /** The draft with what the cell says; undefined when it says nothing that makes sense. */
  write(draft: Draft, cell: string, names: Names): Draft | undefined;
};

const texts = (field: 'name' | 'description'): Column[] =>
  LOCALES.map((language) => ({
    name: `${field}_${language}`,
    read: (draft) => draft[field][language] ?? '',
    write: (draft, cell) => ({ ...draft, [field]: { ...draft[field], [language]: cell } }),
  }));

const flag = (name: keyof typeof FLAGS): Column => ({
  name,
  read: (draft) => (draft[FLAGS[name]] ? 'yes' : 'no'),
  write(draft, cell) {
    const value = flagOf(cell);
    return value === undefined ? undefined : { ...draft, [FLAGS[name]]: value };
  },
});

const codes = (name: 'tags' | 'allergens', known: readonly string[]): Column => ({
  name,
  read: (draft) => draft[name].join(';'),
  write(draft, cell) {
    const found = [...new Set(listOf(cell))];
    return found.every((code) => known.includes(code)) ? { ...draft, [name]: found } : undefined;
  },
});

const nameOf = ({ name }: CategoryView, language: Locale): string => name[language] ?? '';

/** The columns of the file beside `id`; options have a file of their own, photos stay with the item. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'category',
    read: (draft, { categories, language }) => {
      const category = categories.find(({ id }) => id === draft.categoryId);
      return category ? nameOf(category, language) : '';
    },
    write(draft, cell, { categories, language }) {
      const category = categories.find((one) => nameOf(one, language) === cell);
      return category && { ...draft, categoryId: category.id };
    },
  },
  ...texts('name'),
  {
    name: 'price',
    read: (draft) => draft.price,
    write: (draft, price) => ({ ...draft, price }),
  },
  {
    name: 'course',
    read: (draft) => draft.course,
    write(draft, cell) {
      const course = COURSES.find((one) => one === cell.toLowerCase());
      return course && { ...draft, course };
    },
  },
  {
    name: 'station',
    read: (draft) => draft.station,
    write: (draft, station) => (/^[a-z][a-z0-9-]{0,29}$/.test(station) ? { ...draft, station } : undefined),
  },
  {
    name: 'spicy',
    read: (draft) => String(draft.spicy),
    write(draft, cell) {
      // Nothing is not mild: that is 0.
      if (cell === '') return draft;
      return /^[0-3]$/.test(cell) ? { ...draft, spicy: Number(cell) } : undefined;
    },
  },
  codes('tags', TAGS),
  codes('allergens', ALLERGENS),
  flag('needs_main'),
  flag('once_per_table'),
  flag('adult_only'),
  {
    name: 'hours',
    read: (draft) => hoursCell(draft.availableHours),
    write(draft, cell) {
      const hours = hoursOfCell(cell);
      return hours === undefined ? undefined : { ...draft, availableHours: hours?.map(keyed) ?? null };
    },
  },
  ...texts('description'),
  ...LOCALES.map((language): Column => ({
    name: `origin_${language}`,
    read: (draft) => originCell(draft.origin, language),
    write(draft, cell, names) {
      const origin = withOriginCell(draft.origin, cell, { language, own: language === names.language });
      return origin && { ...draft, origin };
    },
  })),
];

/** The whole menu as rows, with the names of the columns first. */
export const rowsOf = (items: readonly StaffMenuItem[], names: Names): string[][] => [
  ['id', ...COLUMNS.map(({ name }) => name)],
  ...items.map((item) => [item.id, ...COLUMNS.map((column) => column.read(draftOf(item), names))]),
];
