import type { PrintJobView, TicketView } from '@hiorder/contracts';
import { Button } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../state/api.ts';
import { timeZone } from '../state/session.ts';
import { hasPrinters, printingTold, printTicket } from './printing.ts';
import { SlipPreview } from './slip-preview.tsx';
import { words } from './words/index.ts';
import './printing.css';

function Job({ job }: { job: PrintJobView }) {
  const w = words.value;
  const why = job.failure && job.state !== 'printed' ? w.failure[job.failure] : undefined;
  return (
    <li>
      <b>{job.printer.name}</b>
      {job.cancels && <span>{w.cancelSlip}</span>}
      {job.copy > 0 && <span>{w.copy(job.copy)}</span>}
      <span class={`print-state print-state--${job.state}`}>{w.state[job.state]}</span>
      {why && <span>{why}</span>}
      <time>{formatTime24(job.doneAt ?? job.queuedAt, timeZone())}</time>
    </li>
  );
}

/** What became of an order's tickets, and how to have another one. */
export function PrintSection({ ticket }: { ticket: TicketView }) {
  const w = words.value;
  const { orderId, number } = ticket;
  const [jobs, setJobs] = useState<readonly PrintJobView[]>([]);
  const previewed = useSignal(false);
  useEffect(() => {
    let gone = false;
    void api.get<{ items: readonly PrintJobView[] }>(`/api/print-jobs?orderId=${orderId}`).then((answer) => {
      if (answer.ok && !gone) setJobs(answer.value.items);
    });
    return () => {
      gone = true;
    };
  }, [orderId, printingTold.value]);
  if (!hasPrinters.value) return null;
  return (
    <section class="print-section" aria-labelledby="print-section">
      <h3 id="print-section">{w.slip}</h3>
      <ul>
        {jobs.map((job) => (
          <Job key={job.id} job={job} />
        ))}
      </ul>
      <div class="print-buttons">
        <Button kind="quiet" size="m" hug onClick={() => (previewed.value = !previewed.value)}>
          {w.preview}
        </Button>
        <Button kind="quiet" size="m" hug onClick={() => void printTicket(orderId)}>
          {jobs.some(({ cancels }) => !cancels) ? w.printAgain : w.print}
        </Button>
      </div>
      {previewed.value && <SlipPreview orderId={orderId} number={number} />}
    </section>
  );
}
