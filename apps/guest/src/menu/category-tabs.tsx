import type { Menu } from '@hiorder/contracts';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../language.ts';
import { focusSection, sectionId, scrollToSection, useActiveSection } from './active-section.ts';
import './category-tabs.css';

/** Stays at the top while the list scrolls, and follows it. With `onChoose` there is no list: it is told instead. */
export function CategoryTabs(props: { categories: Menu['categories']; onChoose?: (id: string) => void }) {
  const bar = useRef<HTMLElement>(null);
  const ids = props.categories.map((category) => category.id);
  const [active, hold] = useActiveSection(ids);

  function centre(tab: HTMLElement | null | undefined, behavior: ScrollBehavior) {
    if (!tab || !bar.current) return;
    // Only the bar moves: scrollIntoView would move the page as well.
    const left = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
    bar.current.scrollTo({ left, behavior });
  }
  useEffect(() => {
    centre(bar.current?.querySelector<HTMLElement>('[aria-current]'), 'smooth');
  }, [active]);
  /** By keyboard one sees where one is at once, also while the bar is still moving. */
  function onFocusIn({ target }: FocusEvent) {
    if (target instanceof HTMLElement && target.matches(':focus-visible')) centre(target, 'instant');
  }

  return (
    <nav class="categories" ref={bar} onFocusIn={onFocusIn} aria-label={words.value.menu.categories}>
      {props.categories.map(({ id, name }) => (
        <a
          key={id}
          href={`#${sectionId(id)}`}
          aria-current={id === active && !props.onChoose ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            hold(id);
            (props.onChoose ?? scrollToSection)(id);
            // A click without a count comes from a key.
            if (event.detail === 0) requestAnimationFrame(() => focusSection(id));
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
