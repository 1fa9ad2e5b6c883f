import { Badge, type BadgeTone } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { describe } from '../editor/describe.ts';
import { contentOf, draftOf } from '../editor/draft.ts';
import { currency } from '../state/store.ts';
import type { Plan, Planned } from './plan.ts';

const TONES: Readonly<Record<Planned['kind'], BadgeTone>> = {
  new: 'new',
  change: 'info',
  same: 'plain',
  wrong: 'bad',
};
const ORDER = ['wrong', 'change', 'new', 'same'] as const;

/** Every row that does something or cannot, and what. */
export function PlanTable({ plan }: { plan: Plan }) {
  const w = words.value.csv;
  const count = (kind: Planned['kind']): number => plan.rows.filter((row) => row.kind === kind).length;
  const shown = plan.rows.filter(({ kind }) => kind !== 'same');
  return (
    <div class="csv-plan">
      <p class="csv-counts">
        {ORDER.map((kind) => (
          <Badge key={kind} tone={TONES[kind]}>
            {w.kinds[kind]} {count(kind)}
          </Badge>
        ))}
      </p>
      {plan.unknown.length > 0 && <p class="csv-unknown">{w.unknownColumns(plan.unknown.join(', '))}</p>}
      {shown.length === 0 && <p class="label">{w.nothing}</p>}
      <ul>
        {shown.map((row) => (
          <li key={row.line} class={`csv-row csv-row--${row.kind}`}>
            <p>
              <small>{w.line(row.line)}</small>
              <b>{row.name || '–'}</b>
              <Badge tone={TONES[row.kind]}>{w.kinds[row.kind]}</Badge>
            </p>
            {row.problems.map((problem) => (
              <p key={`${problem.code} ${problem.column} ${problem.line}`} class="csv-problem">
                {problem.line !== undefined && `${w.line(problem.line)} · `}
                {w.problems[problem.code](problem.column ?? '')}
              </p>
            ))}
            {row.kind === 'change' && <Changes row={row} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ row: { item, content, fields } }: { row: Planned }) {
  if (!item || !content) return null;
  const before = contentOf(draftOf(item), currency.value);
  return (
    <dl>
      {fields.map((field) => (
        <div key={field}>
          <dt>{words.value.fields[field]}</dt>
          <dd>
            <del>{describe(field, before)}</del> → <ins>{describe(field, content)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
