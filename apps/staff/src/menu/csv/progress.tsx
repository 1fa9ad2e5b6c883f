import { words } from '../words/index.ts';
import type { Outcome } from './import.ts';

/** How far it is, and which rows the server did not take. */
export function Progress(props: { total: number; outcomes: readonly Outcome[]; running: boolean }) {
  const w = words.value.csv;
  const { total, outcomes, running } = props;
  const refused = outcomes.filter((one) => one.refused !== undefined);
  const violations = words.value.violations;
  return (
    <div class="csv-progress">
      <progress max={total} value={outcomes.length} aria-label={w.progress} />
      <p role="status">
        {running
          ? w.running(outcomes.length, total)
          : w.done(outcomes.length - refused.length, refused.length)}
      </p>
      <ul>
        {refused.map(({ row, refused: code, path }) => (
          <li key={row.line} class="csv-row csv-row--wrong">
            <p>
              <small>{w.line(row.line)}</small>
              <b>{row.name}</b>
            </p>
            <p class="csv-problem">
              {code === 'stale' ? w.stale : (violations[code ?? ''] ?? violations['invalid'])}
              {path && <small> {path}</small>}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
