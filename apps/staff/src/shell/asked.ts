import { signal, type ReadonlySignal } from '@preact/signals';

export interface Question<Refusal> {
  /** Answers what stands in the way. What follows in any case, whether or not the sheet is still there, happens here. */
  send(): Promise<Refusal | undefined>;
  /** It is done, and the sheet is still there. */
  onDone(): void;
}

export interface Asked<Refusal> {
  readonly busy: ReadonlySignal<boolean>;
  readonly refused: ReadonlySignal<Refusal | undefined>;
  go(question: Question<Refusal>): Promise<void>;
  /** It has been read where it was said. */
  forget(): void;
  /** The sheet goes, with or without its answer. */
  leave(): void;
}

/** What a sheet asks for, sent once at a time; `onMissed` is told what stood in the way when the sheet had gone. */
export function createAsked<Refusal>(onMissed: (refusal: Refusal) => void): Asked<Refusal> {
  const busy = signal(false);
  const refused = signal<Refusal | undefined>(undefined);
  let gone = false;
  return {
    busy,
    refused,
    async go({ send, onDone }) {
      if (busy.value) return;
      busy.value = true;
      // A screen reader says what comes, not what stays: the second refusal comes, too.
      refused.value = undefined;
      const refusal = await send();
      busy.value = false;
      refused.value = refusal;
      if (gone && refusal !== undefined) onMissed(refusal);
      if (!gone && refusal === undefined) onDone();
    },
    forget() {
      refused.value = undefined;
    },
    leave() {
      gone = true;
    },
  };
}
