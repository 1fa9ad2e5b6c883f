import { IconButton } from '@hiorder/ui';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { salesIcon } from '../shell/shapes.ts';
import { tableIcon } from './shapes.ts';
import { DataTable, type TableData } from './data-table.tsx';
import { words } from './words/index.ts';
import './card.css';

/** One question and its answer. With `table`, what a chart draws can be read as one. */
export function Card(props: {
  title: string;
  class?: string;
  /** Beside the title: what the colours mean, or what the figures are of. */
  aside?: ComponentChildren;
  table?: TableData;
  children: ComponentChildren;
}) {
  const w = words.value;
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const { table } = props;
  return (
    <section class={props.class ? `sales-card ${props.class}` : 'sales-card'} aria-labelledby={id}>
      <header class="sales-card-head">
        <h2 id={id}>{props.title}</h2>
        {props.aside !== undefined && !asTable && <div class="sales-card-aside">{props.aside}</div>}
        {table && (
          <IconButton
            class="sales-card-switch"
            shape={asTable ? salesIcon : tableIcon}
            label={`${props.title}: ${asTable ? w.asChart : w.asTable}`}
            onClick={() => setAsTable(!asTable)}
          />
        )}
      </header>
      {table && asTable ? <DataTable name={props.title} whole {...table} /> : props.children}
    </section>
  );
}

/** Where a card has nothing to show. */
export const Nothing = ({ children }: { children?: ComponentChildren }) => (
  <p class="sales-nothing">{children ?? words.value.nothing}</p>
);
