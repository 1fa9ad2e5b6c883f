/** `dropped`: nobody needs it any more, or somebody has looked after it. */
export type PrintState = 'queued' | 'printing' | 'printed' | 'failed' | 'dropped';

/** Before the first byte of the ticket was sent: nothing of it is on paper. */
export type NotPrinted = 'unreachable' | 'paper-out' | 'cover-open' | 'unprintable';
/** `uncertain`: it was being sent, and nobody knows how much of it is on paper. */
export type PrintFailure = NotPrinted | 'uncertain';

export type PrintOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'not-printed'; readonly why: NotPrinted }
  | { readonly kind: 'uncertain' };

/** A ticket on its way to a printer. */
export interface PrintJob {
  readonly jobId: string;
  readonly storeId: string;
  readonly printerId: string;
  /** null: a page to try the printer with. */
  readonly orderId: string | null;
  /** It takes the order's ticket back. */
  readonly cancels: boolean;
  /** 0: the order's own ticket; from 1 on marked as printed again. */
  readonly copy: number;
  readonly state: PrintState;
  readonly failure: PrintFailure | null;
  readonly attempts: number;
  readonly queuedAt: string;
}

/** An order that was on its way for longer is not news to the kitchen; so a log that is read again prints nothing. */
const NEWS_FOR_MS = 2 * 60 * 60_000;

export const isNews = (placedAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(placedAt) < NEWS_FOR_MS;

/** Or a part of it; as far as anybody knows. */
export const isOnPaper = ({ state, failure }: Pick<PrintJob, 'state' | 'failure'>): boolean =>
  state === 'printed' || failure === 'uncertain';

export type PrintedAgain =
  | { readonly kind: 'on-its-way' }
  /** Nothing of it is on paper: the same ticket, and no mark. */
  | { readonly kind: 'requeue' }
  | { readonly kind: 'copy'; readonly copy: number };

/** What it means to print an order's ticket (again), by what became of the last one. */
export function printAgain(last: Pick<PrintJob, 'state' | 'failure' | 'copy'> | undefined): PrintedAgain {
  if (!last) return { kind: 'copy', copy: 0 };
  const { state, failure, copy } = last;
  if (state === 'queued' || state === 'printing') return { kind: 'on-its-way' };
  return isOnPaper({ state, failure }) ? { kind: 'copy', copy: copy + 1 } : { kind: 'requeue' };
}
