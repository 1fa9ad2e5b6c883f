import { ReceiptScreen } from './receipt-screen.tsx';
import { SentReceiptScreen } from './sent-screen.tsx';
import { wordsAreThere } from './words/index.ts';

/** The screen, with its words. */
export async function fetchReceipt(): Promise<typeof ReceiptScreen> {
  await wordsAreThere();
  return ReceiptScreen;
}

export async function fetchSentReceipt(): Promise<typeof SentReceiptScreen> {
  await wordsAreThere();
  return SentReceiptScreen;
}
