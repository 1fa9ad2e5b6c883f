import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Answer } from '@hiorder/ui/api';

/** One thing that is read whole and then changed as the live stream tells. */
export interface Known<Thing> {
  /** Undefined until it has been read once. */
  readonly value: Signal<Thing | undefined>;
  /** The last answer could not be had. */
  readonly behind: ReadonlySignal<boolean>;
  load(): Promise<void>;
}

const all = new Set<Pick<Known<unknown>, 'behind' | 'load'>>();

export function createKnown<Thing>(read: () => Promise<Answer<Thing>>): Known<Thing> {
  const value = signal<Thing | undefined>(undefined);
  const behind = signal(false);
  let reading: Promise<void> | undefined;
  let again = false;

  async function readOn(): Promise<void> {
    while (again) {
      again = false;
      // Not known yet: nobody needs to ask for it while it is on its way.
      behind.value = false;
      const before = value.value;
      const answer = await read();
      behind.value = !answer.ok;
      if (!answer.ok) continue;
      // What was told meanwhile may be newer than the answer, and does not say everything.
      if (value.value === before) value.value = answer.value;
      else again = true;
    }
  }
  const known = {
    value,
    behind,
    load() {
      // An answer on its way may have been given before what we are asked to see.
      again = true;
      reading ??= readOn().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
  all.add(known);
  return known;
}

/** Reads again whatever could not be read: else there would be no button for it until the line breaks the next time. */
export function retryBehind(): void {
  for (const { behind, load } of all) if (behind.value) void load();
}
