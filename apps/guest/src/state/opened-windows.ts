import { stored } from '@hiorder/ui/stored';

interface Opened {
  /** Of the order or the share of a bill. */
  readonly id: string;
  readonly stay: string;
}

/** What a payment window was opened for in this browser. Kept beyond the stay: it may end while somebody pays. */
const opened = stored<readonly Opened[]>('hiorder.payment-windows');
/** More than one phone pays for in one stay. */
const MOST = 20;

/** What was paid for in the stay before is no longer asked for. */
export function rememberWindow(now: Opened): void {
  const before = (opened.read() ?? []).filter(({ id, stay }) => stay === now.stay && id !== now.id);
  opened.write([...before, now].slice(-MOST));
}

export const wasOpenedHere = (id: string): boolean => (opened.read() ?? []).some((one) => one.id === id);
