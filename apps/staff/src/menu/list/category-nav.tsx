import { Skeleton } from '@hiorder/ui';
import { useSignal, type Signal } from '@preact/signals';
import { CategorySheet } from '../categories/category-sheet.tsx';
import { menuState } from '../state/menu.ts';
import { words } from '../words/index.ts';
import { CategoryList, type Sheet } from './category-list.tsx';
import './category-nav.css';

/** The categories down the side; who may, changes them here. */
export function CategoryNav({ chosen }: { chosen: Signal<string | undefined> }) {
  const w = words.value;
  const sheet = useSignal<Sheet>(undefined);
  return (
    <nav class="cats" aria-label={w.categories.name}>
      <header class="cats-head">
        <h1>{w.title}</h1>
      </header>
      {menuState.value === 'ready' ? (
        <CategoryList chosen={chosen} sheet={sheet} />
      ) : (
        menuState.value === 'loading' && <Skeleton class="cats-skeleton" />
      )}
      {sheet.value !== undefined && (
        <CategorySheet
          category={sheet.value === 'new' ? undefined : sheet.value}
          onClose={() => (sheet.value = undefined)}
          onCreated={(id) => (chosen.value = id)}
          onRemoved={(id) => {
            if (chosen.value === id) chosen.value = undefined;
          }}
        />
      )}
    </nav>
  );
}
