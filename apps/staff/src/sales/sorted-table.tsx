import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './data-table.css';
import './sorted-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  cell(row: Row): ComponentChildren;
  by(row: Row): number | string;
}

interface Order {
  readonly key: string;
  readonly falling: boolean;
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { key, falling }: Order): Row[] {
  const by = columns.find((column) => column.key === key)?.by;
  if (!by) return [...rows];
  const sign = falling ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [by(a), by(b)];
    if (typeof one === 'string') return sign * one.localeCompare(String(other));
    return sign * (one - Number(other));
  });
}

/** A table whose rows are put in order by pressing the head of a column. */
export function SortedTable<Row>(props: {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** The column by which it is in order at first, the largest on top. */
  first: string;
  /** How many rows are shown. */
  most: number;
}) {
  const [order, setOrder] = useState<Order>({ key: props.first, falling: true });
  const [naming, ...figures] = props.columns;
  const press = (key: string): void =>
    setOrder({ key, falling: order.key === key ? !order.falling : key !== naming?.key });
  const direction = order.falling ? 'descending' : 'ascending';
  return (
    <div class="data-table data-table--sorted" role="group" aria-label={props.name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {props.columns.map(({ key, head }) => (
              <th key={key} scope="col" aria-sort={order.key === key ? direction : undefined}>
                <button type="button" onClick={() => press(key)}>
                  {head}
                  <i aria-hidden="true">{order.key === key && (order.falling ? '↓' : '↑')}</i>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(props.rows, props.columns, order)
            .slice(0, props.most)
            .map((row) => (
              <tr key={props.keyOf(row)}>
                <th scope="row">{naming?.cell(row)}</th>
                {figures.map((column) => (
                  <td key={column.key}>{column.cell(row)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
