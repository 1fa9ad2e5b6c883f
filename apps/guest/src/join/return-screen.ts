import { ReturnUnseated } from './return-unseated.tsx';
import { wordsAreThere } from './return-words/index.ts';

/** The screen, with its words. */
export async function fetchReturnUnseated(): Promise<typeof ReturnUnseated> {
  await wordsAreThere();
  return ReturnUnseated;
}
