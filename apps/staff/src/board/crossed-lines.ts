import { stored } from '@hiorder/ui/stored';
import { signal } from '@preact/signals';

const kept = stored<string[]>('hiorder.crossed');
const MOST = 500;

/** Lines that this device's cook has finished; theirs alone, so it stays on the device. */
export const crossed = signal<ReadonlySet<string>>(new Set(kept.read() ?? []));

export function toggleCrossed(lineId: string): void {
  const next = new Set(crossed.value);
  if (!next.delete(lineId)) next.add(lineId);
  crossed.value = next;
  kept.write([...next].slice(-MOST));
}
