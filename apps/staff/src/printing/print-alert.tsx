import { Icon } from '@hiorder/ui';
import { printerIcon } from '../shell/shapes.ts';
import { failedByOrder, failingPrinters } from './printing.ts';
import { words } from './words/index.ts';
import './printing.css';

/** Over everything else on the board: paper does not come out, and nobody in the kitchen may be looking here. */
export function PrintAlert() {
  const w = words.value;
  const failed = [...failedByOrder.value.values()].reduce((sum, jobs) => sum + jobs.length, 0);
  const lines = [
    ...failingPrinters.value.map(({ id, name, failing, waiting }) => ({
      id,
      text: w.printerFails(name, w.failure[failing?.failure ?? 'unreachable']),
      more: waiting > 0 ? w.waiting(waiting) : undefined,
    })),
    ...(failed > 0 ? [{ id: 'failed', text: w.failedOrders(failed), more: undefined }] : []),
  ];
  return (
    <div role="alert">
      {lines.length > 0 && (
        <ul class="print-alert">
          {lines.map(({ id, text, more }) => (
            <li key={id}>
              <Icon small shape={printerIcon} />
              <b>{text}</b> {more && <span>{more}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
