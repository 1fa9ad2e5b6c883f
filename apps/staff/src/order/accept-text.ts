import type { TicketView } from '@hiorder/contracts';
import { words } from '../words/index.ts';

/** Whoever accepts an order with something for adults says with it that they have looked: nobody makes it before. */
export function acceptText({ needsIdCheck }: Pick<TicketView, 'needsIdCheck'>): string {
  const w = words.value.board;
  return needsIdCheck ? w.acceptChecked : w.accept;
}
