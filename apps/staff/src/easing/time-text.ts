import { formatTime24 } from '@hiorder/ui/time';
import { now } from '../state/clock.ts';
import { timeZone } from '../state/session.ts';
import { timeOf, type Holding } from './holding.ts';
import { words } from './words/index.ts';

const clock = (instant: string) => formatTime24(instant, timeZone());

/** By the tablet's clock and the store's time zone. */
export const timeText = (holding: Pick<Holding, 'endsAt'>): string =>
  timeOf(holding, { now: now.value, words: words.value, clock });
