import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { tables } from '../../state/tables.ts';
import { words } from '../../tables/words/index.ts';
import { filtered, sorted, type Filter } from '../floor.ts';
import { arranging, putJustNow } from './arranging.ts';
import { placesOf } from './places.ts';
import { PLAN_HINT, PlanTable } from './plan-table.tsx';
import './plan.css';

/** The floor as it stands: every table where the manager has put it. */
export function Plan({ filter }: { filter: { value: Filter } }) {
  const rows = useComputed(() => sorted(tables.rows.value.values()));
  const places = useComputed(() => placesOf(rows.value));
  const meant = new Set(filtered(rows.value, filter.value).map(({ id }) => id));
  // Whoever comes back to the floor wants to see it, not to move it.
  useEffect(() => () => void (arranging.value = false), []);
  return (
    <>
      {arranging.value && (
        <p class="label plan-hint" id={PLAN_HINT}>
          {words.value.plan.hint}
        </p>
      )}
      <div class="plan-frame" tabIndex={0} role="group" aria-label={words.value.plan.name}>
        <div class={arranging.value ? 'plan plan--arranging' : 'plan'}>
          {rows.value.map((row) => {
            const place = putJustNow.value.get(row.id) ?? places.value.get(row.id) ?? { x: 0, y: 0 };
            return <PlanTable key={row.id} row={row} place={place} dimmed={!meant.has(row.id)} />;
          })}
        </div>
      </div>
    </>
  );
}
