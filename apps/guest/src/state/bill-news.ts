import { signal } from '@preact/signals';

/** Grows whenever the bill may have changed; the screen of the bill, where it is open, reads it again. */
export const billNews = signal(0);

export const hearBill = (): void => void (billNews.value += 1);
