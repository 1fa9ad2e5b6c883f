import { ErrorState } from '@hiorder/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words/index.ts';

const AGAIN_MS = 5_000;

/**
 * What a screen shows of what could not be read at all. It is tried again by itself, as the text says: `quietly`, where
 * pressing the button shows a skeleton meanwhile; false where somebody else sees to it. Where the answer is waited for,
 * the button says so.
 */
export function ReadFailed(props: { onRetry(): unknown; quietly?: (() => void) | false }) {
  const w = words.value.common;
  const latest = useRef(props);
  latest.current = props;
  const byItself = props.quietly !== false;
  useEffect(() => {
    if (!byItself) return undefined;
    const timer = setInterval(() => {
      const { quietly, onRetry } = latest.current;
      if (document.visibilityState === 'visible') (quietly || onRetry)();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [byItself]);
  const [busy, setBusy] = useState(false);
  const onRetry = async () => {
    setBusy(true);
    await props.onRetry();
    setBusy(false);
  };
  return (
    <ErrorState
      {...{ title: w.failedTitle, text: w.failedText, retry: w.retry, busy }}
      onRetry={() => void onRetry()}
    />
  );
}
