import { wordsAreThere } from './done-words/index.ts';
import { PayDone } from './pay-done.tsx';

/** The screen, with its words. */
export async function fetchPayDone(): Promise<typeof PayDone> {
  await wordsAreThere();
  return PayDone;
}
