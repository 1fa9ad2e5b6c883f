import type { Clock } from '@hiorder/kernel';
import { spanOf } from '../domain/recommendation/span.ts';
import type { OldHabits } from './ports/old-habits.ts';

/**
 * Recommendations look at two spans of 30 days; a third is kept for stores whose day is still yesterday, and for
 * orders that are cancelled late. What is older would only grow.
 */
export async function forgetOldHabits({ habits, clock }: { habits: OldHabits; clock: Clock }): Promise<void> {
  await habits.forgetBefore(spanOf(clock.now().toISOString().slice(0, 10)) - 2);
}
