import type { OrderView } from '@hiorder/contracts';
import { words } from '../language.ts';

/** What it was paid with, where the provider alone says so; else empty. */
export function paidWith({ provider }: OrderView['payment']): string {
  return words.value.providers[provider ?? ''] ?? '';
}
