import type { PrintJobView } from '@hiorder/contracts';
import { dismissJob, failedByOrder, printTicket } from './printing.ts';
import { words } from './words/index.ts';
import './printing.css';

function Failed({ job }: { job: PrintJobView }) {
  const w = words.value;
  const { name, id } = job.printer;
  return (
    <li>
      <p>{job.failure === 'uncertain' ? w.uncertain(name) : w.failed(name)}</p>
      <button type="button" class="tbutton" onClick={() => void printTicket(job.orderId ?? '', id)}>
        {job.failure === 'uncertain' ? w.printAgain : w.print}
      </button>
      <button type="button" class="tbutton" onClick={() => void dismissJob(job)}>
        {w.looked}
      </button>
    </li>
  );
}

/** On the card of an order that is not on paper. */
export function PrintMark({ orderId }: { orderId: string }) {
  const jobs = failedByOrder.value.get(orderId);
  if (!jobs) return null;
  return (
    <ul class="print-mark">
      {jobs.map((job) => (
        <Failed key={job.id} job={job} />
      ))}
    </ul>
  );
}
