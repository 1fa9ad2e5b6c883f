import type { TicketView } from '@hiorder/contracts';
import { Icon, icons } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { words } from '../words/index.ts';
import { crossed, toggleCrossed } from './crossed-lines.ts';
import { stationName } from './station-name.ts';
import { linesAt } from './stations.ts';

type Line = TicketView['lines'][number];

function TicketLine({ line }: { line: Line }) {
  const w = words.value.board;
  // Its own answer only: one line crossed off renders one line again, not the whole board.
  const done = useComputed(() => crossed.value.has(line.lineId)).value;
  return (
    <li class={done ? 'tline tline--done' : 'tline'}>
      <button type="button" aria-pressed={done} onClick={() => toggleCrossed(line.lineId)}>
        <b>{done ? <Icon shape={icons.check} /> : line.quantity}</b>{' '}
        <span>{done ? `${line.quantity} ${line.name}` : line.name}</span>
        {line.options.length > 0 && <small>{line.options.join(' · ')}</small>}
        {line.note && <em>{line.note}</em>}
        {line.needsIdCheck && (
          <em class="tline-id">
            <Icon small shape={icons.warning} />
            {w.idCheck}
          </em>
        )}
      </button>
    </li>
  );
}

/** Whoever accepts the order accepts all of it, from any station. */
const elsewhere = ({ name, quantity, needsIdCheck }: Line): string =>
  `${name} ${quantity}${needsIdCheck ? ` (${words.value.board.idCheck})` : ''}`;

/** A card's lines, large; those of other stations small below. */
export function TicketLines(props: { ticket: TicketView; station: string | undefined }) {
  const own = linesAt(props.ticket, props.station);
  const others = props.ticket.lines.filter((line) => !own.includes(line));
  return (
    <>
      <ul class="tlines">
        {own.map((line) => (
          <TicketLine key={line.lineId} line={line} />
        ))}
      </ul>
      {others.length > 0 && (
        <p class="tlines-others">
          {others
            .map((line) => words.value.board.others(stationName(line.station), elsewhere(line)))
            .join(', ')}
        </p>
      )}
    </>
  );
}
