import { VisitsScreen } from './visits-screen.tsx';
import { wordsAreThere } from './words/index.ts';

/** The screen, with its words. */
export async function fetchVisits(): Promise<typeof VisitsScreen> {
  await wordsAreThere();
  return VisitsScreen;
}
