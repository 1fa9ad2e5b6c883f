import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ShowAll } from './show-all.tsx';
import './data-table.css';

export interface TableData {
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

const FIRST = 8;

/** Figures in rows; the first column is what they are of. Scrolls sideways by itself where it is too wide. */
export function DataTable({ name, head, rows, whole }: TableData & { name: string; whole?: boolean }) {
  const [all, setAll] = useState(whole ?? false);
  return (
    <>
      <div class="data-table" role="group" aria-label={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? rows.length : FIRST).map(([first, ...rest], i) => (
              <tr key={i}>
                <th scope="row">{first}</th>
                {rest.map((cell, j) => (
                  <td key={j}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!whole && <ShowAll count={rows.length} first={FIRST} all={all} onChange={setAll} />}
    </>
  );
}
