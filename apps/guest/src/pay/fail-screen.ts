import { PayFail } from './pay-fail.tsx';
import { wordsAreThere as counterIsThere } from './counter-words/index.ts';
import { wordsAreThere } from './words/index.ts';

/** The screen, with its words. */
export async function fetchPayFail(): Promise<typeof PayFail> {
  await Promise.all([wordsAreThere(), counterIsThere()]);
  return PayFail;
}
