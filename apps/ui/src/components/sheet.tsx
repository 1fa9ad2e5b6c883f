import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { close } from '../icons/shapes.ts';
import { openSheet } from '../toast/open-sheets.ts';
import { IconButton } from './icon-button.tsx';
import { ToastRegion } from './toast-region.tsx';
import './sheet.css';

/**
 * What stands above the page: from below on a phone, in the middle on wider screens. The browser's own modal dialog:
 * the focus stays inside, Escape and the phone's back gesture close it, and the focus goes back where it was.
 * Render it only while it is open.
 */
export function Sheet(props: {
  title: string;
  /** Without it there is no cross: the footer has the only ways out. */
  closeLabel?: string | undefined;
  onClose?: (() => void) | undefined;
  children: ComponentChildren;
  /** Buttons, kept in sight below what scrolls. */
  footer?: ComponentChildren;
}) {
  const dialog = useModal();
  const title = useId();
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose?.();
      }}
      // A second Escape cannot be refused; what must be answered comes back.
      onClose={() => !props.onClose && dialog.current?.showModal()}
      onClick={(event) => event.target === dialog.current && props.onClose?.()}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 class="title-3" id={title} tabIndex={-1} autofocus>
            {props.title}
          </h2>
          {props.closeLabel !== undefined && (
            <IconButton shape={close} label={props.closeLabel} onClick={() => props.onClose?.()} />
          )}
        </div>
        <div class="sheet-content">{props.children}</div>
        {props.footer !== undefined && <div class="sheet-foot">{props.footer}</div>}
      </div>
      <ToastRegion sheet={dialog} />
    </dialog>
  );
}

/** Opens with the component and closes with it; what had the focus before gets it back. */
function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    const isOver = openSheet(dialog);
    return () => {
      isOver();
      shown?.close();
      // A dialog that has left the page already gives the focus back to nobody, nor does one whose button is gone.
      if (document.activeElement !== document.body) return;
      const place = opener?.isConnected ? opener : document.querySelector('h1');
      (place as HTMLElement | null)?.focus();
    };
  }, []);
  return dialog;
}
