import { ConfirmSheet } from '@hiorder/ui';
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { words } from '../words/index.ts';
import { dirty, editing, leaving, unlessUnsaved } from './editing.ts';

/** Nothing that was typed is lost by a slip: every way out asks first. */
export function LeaveGuard() {
  const w = words.value.editor;
  const { route } = useLocation();
  useEffect(() => {
    const onLink = (event: MouseEvent): void => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
      if (!link || !dirty.value || link.origin !== location.origin) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      unlessUnsaved(() => {
        editing.value = undefined;
        route(link.pathname + link.search);
      });
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (dirty.value) event.preventDefault();
    };
    addEventListener('click', onLink, true);
    addEventListener('beforeunload', onUnload);
    return () => {
      removeEventListener('click', onLink, true);
      removeEventListener('beforeunload', onUnload);
    };
  }, [route]);
  const leave = leaving.value;
  if (!leave) return null;
  const stay = (): void => {
    leaving.value = undefined;
  };
  return (
    <ConfirmSheet
      title={w.discardTitle}
      yes={w.discard}
      no={w.stay}
      danger
      onNo={stay}
      onYes={() => {
        stay();
        leave();
      }}
    >
      <p class="label">{w.discardText}</p>
    </ConfirmSheet>
  );
}
