import { PaySuccess } from './pay-success.tsx';
import { wordsAreThere } from './counter-words/index.ts';

/** The screen, with its words. */
export async function fetchPaySuccess(): Promise<typeof PaySuccess> {
  await wordsAreThere();
  return PaySuccess;
}
