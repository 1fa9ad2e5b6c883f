import { RankingScreen } from './ranking-screen.tsx';
import { wordsAreThere } from './words/index.ts';

/** The screen, with its words. */
export async function fetchRanking(): Promise<typeof RankingScreen> {
  await wordsAreThere();
  return RankingScreen;
}
