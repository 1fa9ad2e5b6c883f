import type { Menu } from '@hiorder/contracts';
import type { ApiProblem } from '@hiorder/ui';
import { Notice } from '../frame/notice.tsx';
import { words as app } from '../language.ts';
import type { MenuKept } from '../state/menu.ts';
import { keptMenu } from './kept-menu.ts';
import { whyKept } from './why-kept.ts';
import { words, wordsAreThere } from './words/index.ts';

/** Below a menu that this phone has kept: what may not be true of it any more. */
const OFFLINE: MenuKept = {
  isOffline: true,
  notice: () => <Notice tone="info">{words.value.kept}</Notice>,
  notNow: () => app.value.frame.offline,
};
const AWAY: MenuKept = {
  isOffline: false,
  notice: () => <Notice tone="info">{words.value.away}</Notice>,
  notNow: () => words.value.notNow,
};

/** What this phone has kept, where that is better than nothing. */
export async function menuToRead(problem: ApiProblem): Promise<{ kept: Menu; says: MenuKept } | undefined> {
  const kept = await keptMenu(problem);
  if (!kept) return undefined;
  await wordsAreThere();
  return { kept, says: whyKept(problem) === 'offline' ? OFFLINE : AWAY };
}
