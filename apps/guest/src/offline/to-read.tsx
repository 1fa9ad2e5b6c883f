import type { Menu } from '@hiorder/contracts';
import type { ApiProblem } from '@hiorder/ui';
import type { ComponentType } from 'preact';
import { Notice } from '../frame/notice.tsx';
import { keptMenu } from './kept-menu.ts';
import { words, wordsAreThere } from './words/index.ts';

/** Below a menu that this phone has kept: what may not be true of it any more. */
const KeptNotice = () => <Notice tone="info">{words.value.kept}</Notice>;

/** What this phone has kept, where that is better than nothing. */
export async function menuToRead(
  problem: ApiProblem,
): Promise<{ kept: Menu; notice: ComponentType } | undefined> {
  const kept = await keptMenu(problem);
  if (!kept) return undefined;
  await wordsAreThere();
  return { kept, notice: KeptNotice };
}
