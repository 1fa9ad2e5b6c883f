import { ProblemError } from '@hiorder/http';
import type { DismissRejection } from '../../../application/printing/dismiss-job.ts';
import type { PrinterRejection, PrintRejection } from '../../../application/printing/printer-rejections.ts';

const GONE = 'It may be gone in the meantime. Look again.';

/** Each refusal as HTTP says it. */
export function printProblem({ code }: PrinterRejection | PrintRejection | DismissRejection): ProblemError {
  switch (code) {
    case 'ticket-not-found':
      return new ProblemError({ status: 404, code, title: 'There is no such order', detail: GONE });
    case 'printer-not-found':
      return new ProblemError({ status: 404, code, title: 'There is no such printer', detail: GONE });
    case 'print-job-not-found':
      return new ProblemError({
        status: 404,
        code,
        title: 'There is no such ticket on its way',
        detail: GONE,
      });
    case 'no-printer':
      return new ProblemError({
        ...{ status: 409, code, title: 'No printer prints this order' },
        detail: 'Add a printer for its stations, or switch one on.',
      });
    case 'too-many-printers':
      return new ProblemError({
        ...{ status: 409, code, title: 'The store has as many printers as it can have' },
        detail: 'Remove one that is not used any more.',
      });
    case 'printer-address-refused':
      return new ProblemError({
        ...{ status: 409, code, title: 'No printer can be there' },
        detail: 'Printers listen on ports from 9100 to 9199.',
        violations: [{ code, path: '/port' }],
      });
  }
}
