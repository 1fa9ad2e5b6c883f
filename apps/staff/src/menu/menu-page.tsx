import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openEditor } from './editor/editing.ts';
import { Editor } from './editor/editor.tsx';
import { LeaveGuard } from './editor/leave-guard.tsx';
import { CategoryNav } from './list/category-nav.tsx';
import { ItemList } from './list/item-list.tsx';
import { ListHead } from './list/list-head.tsx';
import { followMenu } from './state/menu.ts';
import { SaleSheet } from './stock/sale-sheet.tsx';
import { words } from './words/index.ts';
import './menu-page.css';

/** What the store sells: by category, with stock in place; the chosen item beside it. */
export function MenuPage() {
  const w = words.value;
  const category = useSignal<string | undefined>(undefined);
  const query = useSignal('');
  const selling = useSignal<string | undefined>(undefined);
  useEffect(followMenu, []);
  useEffect(() => {
    document.title = `${w.title} · hiorder`;
  }, [w]);
  const open = openEditor.value !== undefined;
  return (
    <div class={open ? 'menu-page menu-page--open' : 'menu-page'}>
      <main id="main" class="menu-main">
        <CategoryNav chosen={category} />
        <section class="menu-list" aria-label={w.list.name}>
          <ListHead query={query} category={category} />
          <ItemList category={category} query={query} onSell={(id) => (selling.value = id)} />
        </section>
      </main>
      {open && <Editor key={openEditor.value} />}
      {selling.value !== undefined && (
        <SaleSheet itemId={selling.value} onClose={() => (selling.value = undefined)} />
      )}
      <LeaveGuard />
    </div>
  );
}
