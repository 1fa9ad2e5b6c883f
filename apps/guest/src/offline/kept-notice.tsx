import { Notice } from '../frame/notice.tsx';
import { words, wordsAreThere } from './words/index.ts';

/** Below a menu that this phone has kept: what may not be true of it any more. */
export const KeptNotice = () => <Notice tone="info">{words.value.kept}</Notice>;

export async function fetchKeptNotice(): Promise<typeof KeptNotice> {
  await wordsAreThere();
  return KeptNotice;
}
