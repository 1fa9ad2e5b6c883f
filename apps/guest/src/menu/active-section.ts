import { useEffect, useRef, useState } from 'preact/hooks';
import { rememberScroll } from '../frame/scroll-memory.ts';

/** Where a section counts as reached: just below the sticky tabs. */
const LINE_PX = 64;
const HOLD_MS = 700;

export const sectionId = (id: string) => `c-${id}`;

export function scrollToSection(id: string, behavior: ScrollBehavior = 'smooth'): void {
  document.getElementById(sectionId(id))?.scrollIntoView({ block: 'start', behavior });
}

/** Who has chosen it by key goes on from there, and not through the other tabs. */
export function focusSection(id: string): void {
  document.querySelector<HTMLElement>(`#${CSS.escape(sectionId(id))} h2`)?.focus({ preventScroll: true });
}

function sectionAtLine(ids: readonly string[]): string | undefined {
  const page = document.documentElement;
  // The last sections may be too short to reach the line.
  if (scrollY > 0 && scrollY + innerHeight >= page.scrollHeight - 2) return ids.at(-1);
  const passed = ids.filter((id) => {
    const top = document.getElementById(sectionId(id))?.getBoundingClientRect().top;
    return top !== undefined && top <= LINE_PX;
  });
  return passed.at(-1) ?? ids[0];
}

/** The section being looked at; `hold` says it beforehand, while the page is still on its way there. */
export function useActiveSection(ids: readonly string[]): [string | undefined, (id: string) => void] {
  const [active, setActive] = useState(ids[0]);
  const heldUntil = useRef(0);
  const key = ids.join(' ');

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      // During a search there is nothing to follow, and nowhere to come back to.
      const first = document.getElementById(sectionId(ids[0] ?? ''));
      if (!first || first.closest('[hidden]')) return;
      rememberScroll();
      if (Date.now() > heldUntil.current) setActive(sectionAtLine(ids));
    };
    const onScroll = () => (frame ||= requestAnimationFrame(look));
    addEventListener('scroll', onScroll, { passive: true });
    onScroll();
    return () => {
      removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [key]);

  return [
    active,
    (id) => {
      heldUntil.current = Date.now() + HOLD_MS;
      setActive(id);
    },
  ];
}
