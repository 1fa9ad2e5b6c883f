import type { OrderingPolicyView } from '@hiorder/contracts';
import { minutesUntil } from '@hiorder/ui/time';
import type { Step } from './steps.ts';
import type { EasingWords } from './words/ko.ts';

export interface Holding {
  readonly step: Step;
  readonly text: string;
  /** Null: until it is taken back. */
  readonly endsAt: string | null;
}

/** Every step that holds now, the hardest first. */
export function holdingNow(policy: OrderingPolicyView, words: EasingWords): readonly Holding[] {
  const { paused, resumesAt, longerWait, heldCategories } = policy;
  const all: Holding[] = [];
  if (paused) all.push({ step: 'pause', text: words.paused, endsAt: resumesAt });
  if (heldCategories)
    all.push({
      step: 'hold',
      text: words.held(heldCategories.categoryIds.length),
      endsAt: heldCategories.endsAt,
    });
  if (longerWait)
    all.push({
      step: 'wait',
      text: words.waiting(longerWait.extraMinutes),
      endsAt: longerWait.endsAt,
    });
  return all;
}

/** How long still, and until when. */
export function timeOf(
  { endsAt }: Pick<Holding, 'endsAt'>,
  { now, words, clock }: { now: number; words: EasingWords; clock(instant: string): string },
): string {
  if (endsAt === null) return words.untilTakenBack;
  return `${words.left(minutesUntil(endsAt, now))} · ${words.until(clock(endsAt))}`;
}
