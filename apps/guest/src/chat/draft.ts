import { effect, type Signal, signal } from '@preact/signals';
import { stored } from '@hiorder/ui';

interface Draft {
  readonly scope: string;
  readonly text: string;
}
const kept = stored<Draft>('hiorder.chat.draft', () => sessionStorage);

/** What is being written: there again after a look at the menu, and after a reload. */
export function keptDraft(scope: string): { text: Signal<string>; stop(): void } {
  const found = kept.read();
  const text = signal(found?.scope === scope ? found.text : '');
  const stop = effect(() => {
    if (text.value === '') kept.clear();
    else kept.write({ scope, text: text.value });
  });
  return { text, stop };
}
