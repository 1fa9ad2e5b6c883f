import { ProblemError } from '@hiorder/http';
import type { TicketRejection } from '../../../domain/ticket/rejections.ts';

const GONE = 'It may be gone in the meantime. Look at the board again.';

/** Each refusal as HTTP says it. */
export function ticketProblem(rejection: TicketRejection): ProblemError {
  const { code } = rejection;
  switch (code) {
    case 'ticket-not-found':
      return new ProblemError({ status: 404, code, title: 'There is no such order', detail: GONE });
    case 'status-conflict': {
      const { present } = rejection;
      const title = 'The order cannot be moved there from where it is now';
      return new ProblemError({
        status: 409,
        code,
        title,
        detail: `Somebody was faster: it is ${present} now.`,
        extra: { present },
      });
    }
    case 'nothing-to-undo':
      return new ProblemError({
        ...{
          status: 409,
          code,
          title: 'There is no step to take back',
          extra: { present: rejection.present },
        },
        detail: `It is ${rejection.present}: nothing was done with it yet, or it has come to its end.`,
      });
    case 'undo-too-late':
      return new ProblemError({
        ...{ status: 409, code, title: 'It is too late to take the step back' },
        ...{ detail: 'A step can be taken back for a minute.', extra: { present: rejection.present } },
      });
    case 'reason-required':
      return new ProblemError({
        status: 400,
        code: 'request-invalid',
        title: 'An order is rejected with a reason',
        detail: 'Say why: by a reasonCode, in words, or both.',
        violations: [{ code, path: '/reason' }],
      });
    case 'reason-unknown':
      return new ProblemError({
        ...{ status: 409, code, title: 'The store has no such reason' },
        detail: 'It may have changed them in the meantime. Ask for the settings of the kitchen again.',
        violations: [{ code, path: '/reasonId' }],
      });
    case 'table-open': {
      const title = 'The party still sits at its table';
      return new ProblemError({ status: 409, code, title, detail: 'Serve the order or reject it.' });
    }
  }
}

export const tableNotFound = (): ProblemError =>
  new ProblemError({ status: 404, code: 'table-not-found', title: 'There is no such table', detail: GONE });
