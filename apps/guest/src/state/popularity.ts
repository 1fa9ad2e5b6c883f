import { computed, signal } from '@preact/signals';
import type { RankingItem, RankingPeriod, Rankings } from '@hiorder/contracts';
import type { ApiProblem } from '@hiorder/ui';
import { api } from './api.ts';
import { party } from './party.ts';

/** More than any menu has: a dish far down has its count, too. */
const ALL = 500;

/** What is ordered most. The menu does not know it, so dishes can be read and ordered when it cannot be had. */
export const rankings = signal<Partial<Record<RankingPeriod, Rankings>>>({});

const today = computed(() => new Map(rankings.value.today?.items.map((one) => [one.itemId, one])));

/** How often it was ordered today; undefined: not at all, or nobody knows. */
export const popularityOf = (itemId: string): RankingItem | undefined => today.value.get(itemId);

/** Answers why not. What was known before stays. */
export async function loadRankings(period: RankingPeriod): Promise<ApiProblem | null> {
  const store = party.value?.store.id;
  if (!store) return null;
  const answer = await api.get<Rankings>(`/api/stores/${store}/rankings?period=${period}&limit=${ALL}`);
  if (!answer.ok) return answer.problem;
  rankings.value = { ...rankings.value, [period]: answer.value };
  return null;
}

export function forgetRankings(): void {
  rankings.value = {};
}
