import { ProblemError } from '@hiorder/http';
import type { SalesRefusal } from '../../../application/queries/sales/sales-question.ts';

export const storeUnknown = (): ProblemError =>
  new ProblemError({
    ...{ status: 404, code: 'store-unknown', title: 'There is no such store' },
    detail: 'It is new, or its address is wrong.',
  });

export function salesProblem({ code }: SalesRefusal): ProblemError {
  switch (code) {
    case 'store-unknown':
      return storeUnknown();
    case 'range-reversed':
      return invalidRange(code, 'The days end before they begin');
    case 'range-too-long':
      return invalidRange(code, 'At most 366 days can be asked for at a time');
  }
}

const invalidRange = (code: string, title: string): ProblemError =>
  new ProblemError({
    ...{ status: 400, code: 'request-invalid', title },
    detail: 'Choose other days.',
    violations: [{ code, path: '/query/to' }],
  });
