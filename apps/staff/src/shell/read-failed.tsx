import { ErrorState } from '@hiorder/ui';
import { words } from '../words/index.ts';

/** What a screen shows of what could not be read at all. */
export function ReadFailed({ onRetry }: { onRetry(): void }) {
  const w = words.value.common;
  return <ErrorState title={w.failedTitle} text={w.failedText} retry={w.retry} onRetry={onRetry} />;
}
