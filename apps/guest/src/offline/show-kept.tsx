import type { ApiProblem } from '@hiorder/ui';
import { Notice } from '../frame/notice.tsx';
import { menu, menuKept } from '../state/menu.ts';
import { keptMenu } from './kept-menu.ts';
import { words, wordsAreThere } from './words/index.ts';

/** Below a menu that this phone has kept: what may not be true of it any more. */
const KeptNotice = () => <Notice tone="info">{words.value.kept}</Notice>;

/** What this phone has kept, where that is better than nothing. */
export async function showKept(problem: ApiProblem): Promise<void> {
  const kept = await keptMenu(problem);
  if (!kept) return;
  await wordsAreThere();
  menuKept.value = KeptNotice;
  menu.value = kept;
}
