import { stored } from '@hiorder/ui/stored';
import { signal } from '@preact/signals';

export type FloorView = 'tiles' | 'plan';

const kept = stored<FloorView>('hiorder.floor-view');

/** How this device shows the floor. */
export const floorView = signal<FloorView>(kept.read() === 'plan' ? 'plan' : 'tiles');

export function showFloorAs(view: FloorView): void {
  floorView.value = view;
  kept.write(view);
}
