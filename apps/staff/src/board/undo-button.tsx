import { Icon } from '@hiorder/ui';
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { undoIcon } from '../shell/shapes.ts';
import { now } from '../state/clock.ts';
import { lastMove } from '../state/last-move.ts';
import { tickets, undoStep } from '../state/tickets.ts';
import { words } from '../words/index.ts';
import { secondsLeft } from './undo.ts';
import './undo-button.css';

/** Takes back what this device has done last, as long as that can be done. */
export function UndoButton() {
  const w = words.value;
  const [busy, setBusy] = useState(false);
  // Every second only the number changes.
  const left = useComputed(() => (lastMove.value ? secondsLeft(lastMove.value.at, now.value) : 0));
  const open = useComputed(() => left.value > 0).value;
  const move = lastMove.value;
  const ticket = move && tickets.rows.value.get(move.orderId);
  if (!open || !move || !ticket?.undoableUntil || ticket.status !== move.status) return null;
  const undo = async () => {
    setBusy(true);
    await undoStep(ticket);
    setBusy(false);
  };
  return (
    <button type="button" class="undo" disabled={busy} onClick={() => void undo()}>
      <Icon small shape={undoIcon} />
      <span>{w.board.undoStep(ticket.number, w.status[ticket.status])}</span>
      <b aria-hidden="true">{left}</b>
    </button>
  );
}
