import type { CategoryView, Locale } from '@hiorder/contracts';
import { Button, Sheet, showToast, TextField } from '@hiorder/ui';
import { LOCALE_NAMES } from '@hiorder/ui/locale';
import { useState } from 'preact/hooks';
import { locale, words as appWords } from '../../words/index.ts';
import { languages, storeLanguage } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { saveCategory } from './category-actions.ts';
import { CategoryPlace } from './category-place.tsx';
import { RemoveCategory } from './remove-category.tsx';
import './category-sheet.css';

/** The name of a category in four languages; an old one may also go. */
export function CategorySheet(props: {
  category: CategoryView | undefined;
  onClose(): void;
  onCreated(id: string): void;
  onRemoved(id: string): void;
}) {
  const { category } = props;
  const w = words.value.categories;
  const [name, setName] = useState<Partial<Record<Locale, string>>>(category?.name ?? {});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const [removing, setRemoving] = useState(false);

  async function save(): Promise<void> {
    const required = storeLanguage.value;
    if (!name[required]?.trim()) return setError(words.value.violations['text-required']);
    setBusy(true);
    const answer = await saveCategory(category, name);
    setBusy(false);
    if (!answer.ok) {
      const stale = answer.problem.status === 412;
      return setError(stale ? words.value.items.changedMeanwhile : appWords.value.common.saveFailed);
    }
    showToast(words.value.editor.saved, { tone: 'good' });
    if (!category) props.onCreated(answer.value.id);
    props.onClose();
  }

  if (removing && category)
    return <RemoveCategory category={category} onClose={props.onClose} onRemoved={props.onRemoved} />;
  return (
    <Sheet
      title={category ? textIn(category.name, locale.value) : w.addTitle}
      closeLabel={appWords.value.common.close}
      onClose={props.onClose}
      footer={
        <>
          <Button busy={busy} onClick={() => void save()}>
            {words.value.editor.save}
          </Button>
          {category && (
            <Button kind="danger" size="m" onClick={() => setRemoving(true)}>
              {w.remove}
            </Button>
          )}
        </>
      }
    >
      {category && <CategoryPlace category={category} />}
      <div class="category-names">
        {languages.value.map((one) => (
          <TextField
            key={one}
            label={LOCALE_NAMES[one]}
            value={name[one] ?? ''}
            maxLength={80}
            onInput={(value) => {
              setError(undefined);
              setName({ ...name, [one]: value });
            }}
            {...(error !== undefined && one === storeLanguage.value ? { error } : {})}
          />
        ))}
      </div>
    </Sheet>
  );
}
