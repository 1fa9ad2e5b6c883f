import { stored } from '@hiorder/ui/stored';

interface Opened {
  /** Of the order or the share of a bill. */
  readonly id: string;
  readonly stay: string;
  /** The stay has ended, as the server has said; it says so only once. */
  readonly over?: true;
  /** Nobody paid in time, and that has been said here. */
  readonly expiryTold?: true;
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

const find = (id: string): Opened | undefined => opened.read()?.find((one) => one.id === id);

export const wasOpenedHere = (id: string): boolean => find(id) !== undefined;

export const isStayOver = (id: string): boolean => find(id)?.over === true;

/** Whether it is news that nobody paid in time for what a window was opened for here; only once. */
export function isExpiryNews(id: string): boolean {
  const window = find(id);
  if (!window || window.expiryTold) return false;
  opened.write((opened.read() ?? []).map((one) => (one.id === id ? { ...one, expiryTold: true } : one)));
  return true;
}

/** Whichever page of this browser the window leads back to next, and whether or not a line is there then. */
export function rememberStayIsOver(id: string): void {
  opened.write((opened.read() ?? []).map((one) => (one.id === id ? { ...one, over: true } : one)));
}
