import { type KeptRequest, stored } from '@hiorder/ui';

/** Where a share that is being confirmed outlasts a reload; read here, so that few need to load the bill for it. */
export const KEPT_SHARE = 'hiorder.bill-payment';
const kept = stored<KeptRequest>(KEPT_SHARE);
let stop: (() => void) | undefined;

/** How to stop what is under way, told by whoever does it. */
export function shareStopsBy(work: () => void): void {
  stop = work;
}

export const isShareOnItsWay = (): boolean => kept.read() !== null;

export function forgetShareOnItsWay(): void {
  kept.clear();
  stop?.();
}
