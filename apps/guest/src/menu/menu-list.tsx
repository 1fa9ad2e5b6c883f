import type { Menu } from '@hiorder/contracts';
import { useEffect, useRef } from 'preact/hooks';
import { scrollToCome } from '../frame/scroll-memory.ts';
import { useLate } from '../frame/use-late.ts';
import { cameFrom } from '../frame/use-screen.ts';
import { goInstead } from '../navigation.ts';
import { cannotOrder } from '../state/hours.ts';
import { scrollToSection, sectionId } from './active-section.ts';
import { StripPlace } from '../recommend/strip-place.tsx';
import { ItemCard, pathOf } from './item-card.tsx';
import { useDrawn } from './use-drawn.ts';

/** So many pictures are seen before anybody scrolls. */
const ABOVE_THE_FOLD = 4;

/** Who is so far down the page sees nothing of what stands above the dishes. */
const FAR_DOWN_PX = 480;

const fetchNoDishes = () => import('./no-dishes.tsx').then((module) => module.NoDishes);

/** `course`: come to see the dishes of one kind, e.g. the mains. */
export function MenuList(props: { menu: Menu; course?: string | undefined }) {
  const { categories } = props.menu;
  useEffect(() => {
    if (!props.course) return;
    const first = categories.find(({ items }) =>
      items.some((item) => item.course === props.course && !cannotOrder(item)),
    );
    goInstead('/');
    if (first) requestAnimationFrame(() => scrollToSection(first.id, 'instant'));
  }, [props.course]);

  const none = categories.every(({ items }) => items.length === 0);
  const NoDishes = useLate(fetchNoDishes, none);

  if (none) return NoDishes && <NoDishes />;
  return (
    <>
      <StripPlace later={scrollToCome() > FAR_DOWN_PX} />
      {categories.map((category, index) => (
        <Section key={category.id} category={category} first={index === 0} />
      ))}
    </>
  );
}

function Section(props: { category: Menu['categories'][number]; first: boolean }) {
  const { id, name, items } = props.category;
  const list = useRef<HTMLUListElement>(null);
  const isDrawn = useDrawn(list, {
    name: id,
    wanted: items.findIndex((item) => cameFrom() === pathOf(item)),
  });
  return (
    <section class="list" id={sectionId(id)} aria-labelledby={`h-${id}`}>
      <h2 class="title-3" id={`h-${id}`} tabIndex={-1}>
        {name}
      </h2>
      <ul ref={list}>
        {items.map((item, place) =>
          isDrawn(place) ? (
            <ItemCard key={item.id} item={item} eager={props.first && place < ABOVE_THE_FOLD} />
          ) : (
            <li key={item.id} class="item item--later" />
          ),
        )}
      </ul>
    </section>
  );
}
