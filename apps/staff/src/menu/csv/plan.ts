import type { StaffMenuItem } from '@hiorder/contracts';
import {
  amountProblems,
  contentOf,
  draftOf,
  newDraft,
  type Content,
  type Draft,
  type Field,
} from '../editor/draft.ts';
import { changedFields } from '../editor/merge.ts';
import { cellsOf, namesOf, type Cells } from './cells.ts';
import { COLUMNS, type Names } from './columns.ts';

export interface RowProblem {
  readonly code: 'bad-cell' | 'unknown-item' | 'name-required' | 'twice' | 'refused' | 'shared';
  readonly column?: string;
  /** Where it is not the row's own: a dish's options take several lines. */
  readonly line?: number;
}

/** What one row of the file will do. */
export interface Planned {
  /** As a spreadsheet counts: the names of the columns are line 1. */
  readonly line: number;
  readonly name: string;
  readonly kind: 'new' | 'change' | 'same' | 'wrong';
  readonly item?: StaffMenuItem | undefined;
  readonly content?: Content;
  readonly fields: readonly Field[];
  readonly problems: readonly RowProblem[];
}

export interface Plan {
  readonly rows: readonly Planned[];
  /** Columns of the file that mean nothing here. */
  readonly unknown: readonly string[];
}

export interface Menu extends Names {
  readonly items: ReadonlyMap<string, StaffMenuItem>;
  readonly currency: string;
}

/** What importing a file would change, row by row; undefined for what is no menu at all. */
export function planOf(table: readonly (readonly string[])[], menu: Menu): Plan | undefined {
  const [head, ...body] = table;
  const names = namesOf(head);
  const known = new Set(['id', ...COLUMNS.map(({ name }) => name)]);
  if (!names.includes('id') && !names.includes(`name_${menu.language}`)) return undefined;
  const seen = new Set<string>();
  const rows = body.map((cells, i) => {
    const planned = planRow(cellsOf(names, cells), i + 2, menu);
    const id = planned.item?.id;
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return planned;
    }
    return {
      ...planned,
      kind: 'wrong' as const,
      problems: [...planned.problems, { code: 'twice' as const }],
    };
  });
  return { rows, unknown: names.filter((name) => name !== '' && !known.has(name)) };
}

function planRow(cells: Cells, line: number, menu: Menu): Planned {
  const id = cells.get('id') ?? '';
  const item = id === '' ? undefined : menu.items.get(id);
  const start = item ? draftOf(item) : newDraft(menu.categories[0]?.id ?? '');
  const problems: RowProblem[] = id !== '' && !item ? [{ code: 'unknown-item', column: 'id' }] : [];
  const draft = COLUMNS.reduce((so, column): Draft => {
    const cell = cells.get(column.name);
    // A column that is not in the file leaves everything as it is; so does an empty cell of a new item.
    if (cell === undefined || (!item && cell === '')) return so;
    const next = column.write(so, cell, menu);
    if (!next) problems.push({ code: 'bad-cell', column: column.name });
    return next ?? so;
  }, start);
  if (!draft.name[menu.language]?.trim())
    problems.push({ code: 'name-required', column: `name_${menu.language}` });
  if (amountProblems(draft, menu.currency).length > 0) problems.push({ code: 'bad-cell', column: 'price' });
  const content = contentOf(draft, menu.currency);
  const fields = item ? changedFields(contentOf(draftOf(item), menu.currency), content) : [];
  const kind = problems.length > 0 ? 'wrong' : !item ? 'new' : fields.length > 0 ? 'change' : 'same';
  return { line, name: draft.name[menu.language] ?? '', kind, item, content, fields, problems };
}
