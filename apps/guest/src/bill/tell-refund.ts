import type { LiveEvents } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { money } from '../language.ts';
import { buzz } from '../state/buzz.ts';
import { playChime } from '../state/sound.ts';
import { words, wordsAreThere } from './words/index.ts';

/** What was paid for was cancelled: nobody should have to ask for their money. */
export async function tellRefund({
  money: sum,
  done,
}: NonNullable<LiveEvents['bill']['refund']>): Promise<void> {
  await wordsAreThere();
  const text = words.value;
  showToast(done ? text.wasRefunded(money(sum)) : text.comesBack(money(sum)), { tone: 'good' });
  playChime('step');
  buzz();
}
