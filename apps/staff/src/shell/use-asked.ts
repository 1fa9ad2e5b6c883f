import { showToast } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words/index.ts';
import { createAsked, type Question } from './asked.ts';

/**
 * Sheets can be closed while they wait for their answer: then a toast says what stands in the way. While they are there
 * they say it themselves, as a toast would lie under them.
 */
export function useAsked<Refusal = 'failed'>(
  o: Question<Refusal> & {
    /** The refusal in words; without it, that nothing was saved. */
    said?(refusal: Refusal): string;
  },
) {
  const [asked] = useState(() =>
    createAsked<Refusal>((refusal) =>
      showToast(o.said?.(refusal) ?? words.value.common.saveFailed, { tone: 'bad' }),
    ),
  );
  useEffect(() => asked.leave, []);
  return {
    ...{ busy: asked.busy.value, refused: asked.refused.value },
    go: () => void asked.go(o),
    forget: asked.forget,
  };
}
