import type { CategoryView, Locale } from '@hiorder/contracts';
import { Button, Sheet, showToast, TextField } from '@hiorder/ui';
import { LOCALE_NAMES } from '@hiorder/ui/locale';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { locale, words as appWords } from '../../words/index.ts';
import { languages, storeLanguage } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { saveCategory } from './category-actions.ts';
import { CategoryPlace } from './category-place.tsx';
import { RemoveCategory } from './remove-category.tsx';
import './category-sheet.css';

type Wrong = 'nameEmpty' | 'stale' | 'failed';

function whyNot(why: Wrong): string {
  const { violations, items } = words.value;
  const said = { nameEmpty: violations['text-required'], stale: items.changedMeanwhile, failed: undefined };
  return said[why] ?? appWords.value.common.saveFailed;
}

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
  const [removing, setRemoving] = useState(false);
  const { busy, refused, go, forget } = useAsked<Wrong>({
    async send() {
      if (!name[storeLanguage.value]?.trim()) return 'nameEmpty';
      const answer = await saveCategory(category, name);
      if (!answer.ok) return answer.problem.status === 412 ? 'stale' : 'failed';
      showToast(words.value.editor.saved, { tone: 'good' });
      if (!category) props.onCreated(answer.value.id);
      return undefined;
    },
    onDone: props.onClose,
    said: whyNot,
  });

  if (removing && category)
    return <RemoveCategory category={category} onClose={props.onClose} onRemoved={props.onRemoved} />;
  return (
    <Sheet
      title={category ? textIn(category.name, locale.value) : w.addTitle}
      closeLabel={appWords.value.common.close}
      onClose={props.onClose}
      footer={
        <>
          <Button busy={busy} onClick={go}>
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
              forget();
              setName({ ...name, [one]: value });
            }}
            {...(refused === 'nameEmpty' && one === storeLanguage.value && { error: whyNot(refused) })}
          />
        ))}
      </div>
      {refused !== undefined && refused !== 'nameEmpty' && <SheetFailed text={whyNot(refused)} />}
    </Sheet>
  );
}
