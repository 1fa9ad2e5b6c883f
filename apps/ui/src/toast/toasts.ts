import { effect, signal, untracked } from '@preact/signals';

export type ToastTone = 'plain' | 'good' | 'bad';
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: ToastTone;
  readonly action?: { readonly label: string; run(): void } | undefined;
}

const LASTS_MS = 4_000;
/** One with something to press stays longer: reading and reaching take time. */
const LASTS_WITH_ACTION_MS = 6_000;
const MOST = 2;

export const toasts = signal<readonly Toast[]>([]);
let next = 1;

interface ToastOptions {
  readonly tone?: ToastTone;
  readonly action?: Toast['action'];
  /** Of signals: it goes as soon as this is no longer so. */
  while?(): boolean;
}

export function showToast(text: string, o: ToastOptions = {}): void {
  const toast: Toast = { id: next++, text, tone: o.tone ?? 'plain', action: o.action };
  // The same words again replace the old ones instead of piling up.
  const others = toasts.value.filter((one) => one.text !== text);
  toasts.value = [...others, toast].slice(-MOST);
  const stop = effect(() => {
    if (o.while?.() === false) untracked(() => dismissToast(toast.id));
  });
  const over = () => {
    stop();
    dismissToast(toast.id);
  };
  setTimeout(over, toast.action ? LASTS_WITH_ACTION_MS : LASTS_MS);
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}
