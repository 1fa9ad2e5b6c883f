import { ProblemError } from '@hiorder/http';

export const storeUnknown = (): ProblemError =>
  new ProblemError({ status: 404, code: 'store-unknown', title: 'There is no such store' });
