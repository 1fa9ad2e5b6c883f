import { type KeptRequest, stored } from '@hiorder/ui';

/** Money on its way from the provider to what it pays, kept over reloads. */
export interface PaidOnItsWay {
  readonly kept: ReturnType<typeof stored<KeptRequest>>;
  /** How to stop what is under way, told by whoever does it. */
  stopsBy(work: () => void): void;
  isThere(): boolean;
  /** The seat is no longer ours, and so is what was kept for it. */
  forget(): void;
}

function onItsWay(keptAs: string): PaidOnItsWay {
  const kept = stored<KeptRequest>(keptAs);
  let stop: (() => void) | undefined;
  return {
    kept,
    stopsBy: (work) => void (stop = work),
    isThere: () => kept.read() !== null,
    forget() {
      kept.clear();
      stop?.();
    },
  };
}

/** Read by the start of the app, so that few need to load what confirms them. */
export const paidOrder = onItsWay('hiorder.payment');
export const paidShare = onItsWay('hiorder.bill-payment');
