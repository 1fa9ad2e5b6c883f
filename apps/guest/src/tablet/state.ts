import { signal } from '@preact/signals';
import type { TabletPlace } from '@hiorder/contracts';
import { stored, TABLET_KEY } from '@hiorder/ui';

/** A device that stands on a table and stays there: kept, so that a reload, and the next party, find it so. */
export interface Tablet extends TabletPlace {
  readonly code: string;
}

const kept = stored<Tablet>(TABLET_KEY);
export const tablet = signal<Tablet | null>(kept.read());

export function lockTo(place: Tablet): void {
  kept.write(place);
  tablet.value = place;
}

export function unlock(): void {
  kept.clear();
  tablet.value = null;
}
