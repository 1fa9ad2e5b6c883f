import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** What covers less is a bar of the browser and no keyboard. */
const LEAST_KEYBOARD_PX = 120;

/**
 * A phone's keyboard lies over the page, which does not know: the element is told what is left of the screen, in
 * `--seen-top` and `--seen-height`, and has `data-keyboard` meanwhile.
 */
export function useAboveKeyboard(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = window.visualViewport;
    const shown = frame.current;
    if (!view || !shown) return;
    const fit = () => {
      // Who has zoomed in sees a part on purpose.
      const covered = view.scale > 1.01 ? 0 : window.innerHeight - view.height;
      const open = covered > LEAST_KEYBOARD_PX;
      shown.toggleAttribute('data-keyboard', open);
      shown.style.setProperty('--seen-top', open ? `${view.offsetTop}px` : '0px');
      shown.style.setProperty('--seen-height', open ? `${view.height}px` : '100dvh');
    };
    fit();
    view.addEventListener('resize', fit);
    view.addEventListener('scroll', fit);
    return () => {
      view.removeEventListener('resize', fit);
      view.removeEventListener('scroll', fit);
    };
  }, []);
}
