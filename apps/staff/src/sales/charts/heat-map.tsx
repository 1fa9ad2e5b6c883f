import type { ComponentChildren } from 'preact';
import type { HeatCell } from '../sums.ts';
import { useRoving } from './roving.ts';
import './heat-map.css';
import './tip.css';

/** A table whose cells are coloured by what is in them; each says it when touched, pointed at or reached by key. */
export function HeatMap(props: {
  name: string;
  corner: string;
  hours: readonly number[];
  rows: readonly (readonly HeatCell[])[];
  /** The cell that it is now. */
  now: { readonly weekday: number; readonly hour: number } | undefined;
  hourText(hour: number): string;
  weekdayText(weekday: number): ComponentChildren;
  tip(cell: HeatCell): readonly string[];
}) {
  const cells = props.rows.flat();
  const most = Math.max(...cells.map(({ revenue }) => revenue));
  const hottest = cells.findIndex(({ revenue }) => revenue === most);
  const columns = props.hours.length;
  const roving = useRoving(cells.length, { first: Math.max(0, hottest), columns });
  const isNow = ({ weekday, hour }: HeatCell) => props.now?.weekday === weekday && props.now.hour === hour;
  return (
    <div class="heat-scroll">
      <table class="heat" aria-label={props.name} onKeyDown={roving.onKeyDown}>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{props.corner}</span>
            </th>
            {props.hours.map((hour) => (
              <th key={hour} scope="col" class={props.now?.hour === hour ? 'heat-now' : undefined}>
                {props.hourText(hour)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, y) => (
            <tr key={row[0]?.weekday}>
              <th scope="row" class={props.now?.weekday === row[0]?.weekday ? 'heat-now' : undefined}>
                {props.weekdayText(row[0]?.weekday ?? 1)}
              </th>
              {row.map((cell, x) => (
                <td key={cell.hour} class={placeOf({ x, y, columns })}>
                  <button
                    type="button"
                    data-point
                    class={`heat-cell heat-cell--${cell.level}${isNow(cell) ? ' heat-cell--now' : ''}`}
                    tabIndex={y * columns + x === roving.current ? 0 : -1}
                    aria-label={props.tip(cell).join(', ')}
                    onFocus={() => roving.choose(y * columns + x)}
                  />
                  <span class="chart-tip" aria-hidden="true">
                    {props
                      .tip(cell)
                      .map((line, i) => (i === 0 ? <b key={i}>{line}</b> : <span key={i}>{line}</span>))}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const placeOf = ({ x, y, columns }: { x: number; y: number; columns: number }): string =>
  `heat-${x < columns / 3 ? 'first' : x >= (columns * 2) / 3 ? 'last' : 'middle'} heat-${y < 4 ? 'upper' : 'lower'}`;
