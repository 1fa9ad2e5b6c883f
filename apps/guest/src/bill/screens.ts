import { BillFail } from './bill-fail.tsx';
import { BillReturn } from './bill-return.tsx';
import { BillScreen } from './bill-screen.tsx';
import { wordsAreThere as failuresAreThere } from '../pay/words/index.ts';
import { wordsAreThere } from './words/index.ts';

/** The screens, with their words. */
export async function fetchBill(): Promise<typeof BillScreen> {
  await wordsAreThere();
  return BillScreen;
}

export async function fetchBillReturn(): Promise<typeof BillReturn> {
  await wordsAreThere();
  return BillReturn;
}

export async function fetchBillFail(): Promise<typeof BillFail> {
  await Promise.all([wordsAreThere(), failuresAreThere()]);
  return BillFail;
}
