import { begun } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { change, type Editing } from './editing.ts';
import { Pills } from './pills.tsx';

/** What has to be declared. */
export function Allergens({ now }: { now: Editing }) {
  const w = words.value;
  return (
    <section>
      <h3 class="edit-title">
        {w.editor.allergens}
        <small>{now.draft.allergens.length === 0 ? w.editor.noAllergens : now.draft.allergens.length}</small>
      </h3>
      <Pills
        name={w.editor.allergens}
        choices={Object.entries(w.allergens).map(([value, label]) => ({ value, label: begun(label) }))}
        chosen={now.draft.allergens}
        onChange={(allergens) => change({ allergens })}
      />
    </section>
  );
}
