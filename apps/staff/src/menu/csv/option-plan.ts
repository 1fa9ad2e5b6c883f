import type { SharedOptionGroup, StaffMenuItem } from '@hiorder/contracts';
import { amountOf } from '../editor/amount.ts';
import { contentOf, draftOf } from '../editor/draft.ts';
import { asDraft, groupContent, newGroup, newOption, type GroupDraft } from '../editor/group-draft.ts';
import { changedFields } from '../editor/merge.ts';
import { cellsOf, namesOf, type Cells } from './cells.ts';
import { GROUP_COLUMNS, OPTION_COLUMNS, OPTION_FILE_COLUMNS, type Line } from './option-columns.ts';
import type { Menu, Plan, Planned, RowProblem } from './plan.ts';

export interface MenuWithGroups extends Menu {
  readonly shared: ReadonlyMap<string, SharedOptionGroup>;
}

interface Row {
  readonly line: number;
  readonly cells: Cells;
}

/** What importing a file of options would change, dish by dish; undefined for what is no such file. */
export function optionPlanOf(table: readonly (readonly string[])[], menu: MenuWithGroups): Plan | undefined {
  const [head, ...body] = table;
  const names = namesOf(head);
  if (!names.includes('item_id') || !names.includes(`option_${menu.language}`)) return undefined;
  const dishes = new Map<string, Row[]>();
  for (const [i, row] of body.entries()) {
    const cells = cellsOf(names, row);
    const id = cells.get('item_id') ?? '';
    dishes.set(id, [...(dishes.get(id) ?? []), { line: i + 2, cells }]);
  }
  return {
    rows: [...dishes].map(([id, rows]) => planDish(menu.items.get(id), rows, menu)),
    unknown: names.filter((name) => name !== '' && !OPTION_FILE_COLUMNS.includes(name)),
  };
}

function planDish(item: StaffMenuItem | undefined, rows: readonly Row[], menu: MenuWithGroups): Planned {
  const line = rows[0]?.line ?? 2;
  if (!item) {
    const problems = [{ code: 'unknown-item', column: 'item_id' }] as const;
    return { line, name: rows[0]?.cells.get('item') ?? '', kind: 'wrong', fields: [], problems };
  }
  const problems: RowProblem[] = [];
  const before = draftOf(item);
  const groups = groupsOf(rows, { item, before: before.optionGroups, menu, problems });
  const content = contentOf({ ...before, optionGroups: groups }, menu.currency);
  const fields = changedFields(contentOf(before, menu.currency), content);
  const kind = problems.length > 0 ? 'wrong' : fields.length > 0 ? 'change' : 'same';
  return { line, name: item.name[menu.language] ?? '', kind, item, content, fields, problems };
}

interface Reading {
  readonly item: StaffMenuItem;
  readonly before: readonly GroupDraft[];
  readonly menu: MenuWithGroups;
  readonly problems: RowProblem[];
}

/** The dish's groups are those of its lines, in their order; a dish with one empty line has none. */
function groupsOf(rows: readonly Row[], o: Reading): readonly GroupDraft[] {
  const groups = new Map<string, { from: GroupDraft; group: GroupDraft }>();
  let last = '';
  for (const { line, cells } of rows) {
    const cell = (name: string): string => cells.get(name) ?? '';
    const wrong = (column: string, code: RowProblem['code'] = 'bad-cell'): number =>
      o.problems.push({ code, column, line });
    const [name, option] = [`group_${o.menu.language}`, `option_${o.menu.language}`];
    if ([cell('group_id'), cell(name), cell('option_id'), cell(option)].every((one) => one === '')) continue;
    // A line that names no group goes on with the one above it.
    const key = cell('group_id') || cell(name) || last;
    last = key;
    const from = groups.get(key)?.from ?? groupFor(cell('group_id'), o, wrong);
    const first = groups.get(key)?.group ?? { ...from, options: [] };
    const read = readLine(cells, { group: first, from, wrong, isFirst: !groups.has(key) });
    if (!read.group.name[o.menu.language]?.trim()) wrong(name, 'name-required');
    if (!read.option.name[o.menu.language]?.trim()) wrong(option, 'name-required');
    if (amountOf(read.option.price, o.menu.currency) === undefined) wrong('price');
    if (read.group.min > read.group.max) wrong('min');
    groups.set(key, { from, group: { ...read.group, options: [...first.options, read.option] } });
  }
  for (const { from, group } of groups.values())
    if (from.shared && !same(from, group, o.menu.currency)) o.problems.push({ code: 'shared' });
  return [...groups.values()].map(({ group }) => group);
}

const same = (one: GroupDraft, other: GroupDraft, currency: string): boolean =>
  JSON.stringify(groupContent(one, currency)) === JSON.stringify(groupContent(other, currency));

type Wrong = (column: string) => void;

/** What the dish has under this id, or dishes share; else a new one. */
function groupFor(id: string, { before, menu }: Reading, wrong: Wrong): GroupDraft {
  if (id === '') return { ...newGroup(), options: [] };
  const shared = menu.shared.get(id);
  const known = before.find((group) => group.id === id) ?? (shared && asDraft(shared));
  if (!known) wrong('group_id');
  return known ?? { ...newGroup(), options: [] };
}

function readLine(
  cells: Cells,
  o: { group: GroupDraft; from: GroupDraft; wrong: Wrong; isFirst: boolean },
): Line {
  const id = cells.get('option_id') ?? '';
  const known = o.from.options.find((option) => option.id === id);
  if (id !== '' && !known) o.wrong('option_id');
  const start: Line = { group: o.group, option: known ?? newOption() };
  return [...GROUP_COLUMNS, ...OPTION_COLUMNS].reduce((so, column) => {
    const cell = cells.get(column.name);
    const isNew = column.name in GROUP_NAMES ? !o.isFirst || o.from.id === undefined : !known;
    // A column that is not in the file leaves everything as it is; so does an empty cell of something new.
    if (cell === undefined || (cell === '' && isNew)) return so;
    const next = column.write(so, cell);
    if (!next) o.wrong(column.name);
    return next ?? so;
  }, start);
}

const GROUP_NAMES = Object.fromEntries(GROUP_COLUMNS.map(({ name }) => [name, true]));
