import type { StaffMenuItem } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';
import { ALLERGENS } from '../codes.ts';
import { draftOf } from '../editor/draft.ts';
import type { GroupDraft, OptionDraft } from '../editor/group-draft.ts';
import { textIn } from '../state/texts.ts';
import { flagOf, listOf } from './cells.ts';
import type { Names } from './columns.ts';

/** What one line of the file is about. */
export interface Line {
  readonly group: GroupDraft;
  readonly option: OptionDraft;
}

interface OptionColumn {
  readonly name: string;
  read(line: Line): string;
  /** Undefined when the cell says nothing that makes sense. */
  write(line: Line, cell: string): Line | undefined;
}

const texts = (part: 'group' | 'option'): OptionColumn[] =>
  LOCALES.map((language) => ({
    name: `${part}_${language}`,
    read: (line) => line[part].name[language] ?? '',
    write: (line, cell) => ({
      ...line,
      [part]: { ...line[part], name: { ...line[part].name, [language]: cell } },
    }),
  }));

const count = (name: 'min' | 'max'): OptionColumn => ({
  name,
  read: ({ group }) => String(group[name]),
  write: (line, cell) =>
    /^\d{1,2}$/.test(cell) && Number(cell) <= 50
      ? { ...line, group: { ...line.group, [name]: Number(cell) } }
      : undefined,
});

/** Said once for a group: its further lines may leave them empty. */
export const GROUP_COLUMNS: readonly OptionColumn[] = [...texts('group'), count('min'), count('max')];
export const OPTION_COLUMNS: readonly OptionColumn[] = [
  ...texts('option'),
  {
    name: 'price',
    read: ({ option }) => option.price,
    write: (line, price) => ({ ...line, option: { ...line.option, price: price || '0' } }),
  },
  {
    name: 'allergens',
    read: ({ option }) => option.allergens.join(';'),
    write(line, cell) {
      const allergens = [...new Set(listOf(cell))];
      const known = allergens.every((code) => ALLERGENS.includes(code));
      return known ? { ...line, option: { ...line.option, allergens } } : undefined;
    },
  },
  {
    name: 'sold_out',
    read: ({ option }) => (option.soldOut ? 'yes' : 'no'),
    write(line, cell) {
      const soldOut = flagOf(cell);
      return soldOut === undefined ? undefined : { ...line, option: { ...line.option, soldOut } };
    },
  },
];

/** `item` and `shared` are for people who read it. */
const IDS = ['item_id', 'item', 'group_id', 'option_id', 'shared'];
export const OPTION_FILE_COLUMNS: readonly string[] = [
  ...IDS,
  ...[...GROUP_COLUMNS, ...OPTION_COLUMNS].map(({ name }) => name),
];

/** All options of the menu as rows, with the names of the columns first. */
export const optionRowsOf = (items: readonly StaffMenuItem[], { language }: Names): string[][] => [
  [...OPTION_FILE_COLUMNS],
  ...items.flatMap((item) =>
    draftOf(item).optionGroups.flatMap((group) =>
      group.options.map((option) => [
        ...[item.id, textIn(item.name, language), group.id ?? '', option.id ?? ''],
        group.shared ? 'yes' : 'no',
        ...[...GROUP_COLUMNS, ...OPTION_COLUMNS].map((column) => column.read({ group, option })),
      ]),
    ),
  ),
];
