import { PayFail } from './pay-fail.tsx';
import { wordsAreThere } from './words/index.ts';

/** The screen, with its words. */
export async function fetchPayFail(): Promise<typeof PayFail> {
  await wordsAreThere();
  return PayFail;
}
