import type { OrderView } from '@hiorder/contracts';
import { words } from '../language.ts';

/** What it was paid with: as it was chosen, or where the provider alone says so; else empty. */
export function paidWith({ method, provider }: OrderView['payment']): string {
  const { methods } = words.value;
  return methods[method ?? ''] ?? methods[provider ?? ''] ?? '';
}
