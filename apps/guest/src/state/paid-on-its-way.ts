import type { KeptRequest, Stored } from '@hiorder/ui';
import { stored } from '@hiorder/ui/stored';

/** Money on its way from the provider to what it pays, kept over reloads: one request for each order or share. */
export interface PaidOnItsWay {
  all(): readonly KeptRequest[];
  /** Where that of one order or share stands among them. */
  keeping(path: string): Stored<KeptRequest>;
  /** How to stop what is under way, told by whoever does it. */
  stopsBy(work: () => void): void;
  isThere(): boolean;
  /** The seat is no longer ours, and so is what was kept for it. */
  forget(): void;
}

function onItsWay(keptAs: string): PaidOnItsWay {
  const kept = stored<KeptRequest | readonly KeptRequest[]>(keptAs);
  let stop: (() => void) | undefined;
  const all = () => [kept.read() ?? []].flat();
  const besides = (path: string) => all().filter((one) => one.path !== path);
  // One stands by itself, and none is none: an older app on this phone knows nothing else, and stumbles over lists.
  function keep(requests: readonly KeptRequest[]): void {
    const [first, ...more] = requests;
    if (!first) return kept.clear();
    kept.write(more.length > 0 ? requests : first);
  }
  return {
    all,
    keeping: (path) => ({
      read: () => all().find((one) => one.path === path) ?? null,
      write: (request) => keep([...besides(path), request]),
      clear: () => keep(besides(path)),
    }),
    stopsBy: (work) => void (stop = work),
    isThere: () => all().length > 0,
    forget() {
      kept.clear();
      stop?.();
    },
  };
}

/** Read by the start of the app, so that few need to load what confirms them. */
export const paidOrder = onItsWay('hiorder.payment');
export const paidShare = onItsWay('hiorder.bill-payment');
