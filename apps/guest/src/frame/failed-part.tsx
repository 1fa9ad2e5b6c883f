import { ErrorState } from '@hiorder/ui';
import { words } from '../language.ts';

/** A part of a page that could not be had; the page around it stays. */
export function FailedPart(props: { onRetry(): void }) {
  const { frame } = words.value;
  return (
    <ErrorState
      title={frame.failedTitle}
      text={frame.failedText}
      retry={frame.retry}
      onRetry={props.onRetry}
    />
  );
}
