import type { StaffMenuItem } from '@hiorder/contracts';
import { Button, Sheet } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { currency } from '../state/store.ts';
import { words } from '../words/index.ts';
import { describe } from './describe.ts';
import { contentOf, draftOf, type Content, type Draft, type Field } from './draft.ts';
import { put, showItem, type Editing } from './editing.ts';
import { mergeOf } from './merge.ts';
import { save } from './saving.ts';
import './conflict-sheet.css';

type Side = 'mine' | 'theirs';

/** Two people changed one item: what the other did is taken over, and where both did something one chooses. */
export function ConflictSheet(props: { now: Editing; base: StaffMenuItem; theirs: StaffMenuItem }) {
  const { now, base, theirs } = props;
  const w = words.value.conflict;
  const [sides, setSides] = useState<Partial<Record<Field, Side>>>({});
  const content = (draft: Draft): Content => contentOf(draft, currency.value);
  const [mine, saved] = [content(now.draft), content(draftOf(theirs))];
  const merge = mergeOf(content(draftOf(base)), mine, saved);
  const close = (): void => put({ theirs: undefined });

  function mergeAndSave(): void {
    const taken = [...merge.theirs, ...merge.both.filter((field) => sides[field] === 'theirs')];
    const from = draftOf(theirs);
    const draft = { ...now.draft, ...Object.fromEntries(taken.map((field) => [field, from[field]])) };
    put({ base: theirs, initial: from, draft, theirs: undefined });
    void save();
  }

  return (
    <Sheet
      title={w.title}
      closeLabel={w.later}
      onClose={close}
      footer={
        <>
          <Button onClick={mergeAndSave}>{w.merge}</Button>
          <Button kind="quiet" size="m" onClick={() => showItem(theirs)}>
            {w.takeTheirs}
          </Button>
        </>
      }
    >
      <p class="label">{merge.both.length > 0 ? w.choose : w.nothingToChoose}</p>
      {merge.both.map((field) => (
        <fieldset key={field} class="conflict">
          <legend>{words.value.fields[field]}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} class="conflict-side">
              <input
                type="radio"
                name={`conflict-${field}`}
                checked={(sides[field] ?? 'mine') === side}
                onChange={() => setSides({ ...sides, [field]: side })}
              />
              <span>
                <b>{w[side]}</b>
                {describe(field, side === 'mine' ? mine : saved)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {merge.theirs.length > 0 && (
        <section class="conflict-taken">
          <h3>{w.taken}</h3>
          <dl>
            {merge.theirs.map((field) => (
              <div key={field}>
                <dt>{words.value.fields[field]}</dt>
                <dd>{describe(field, saved)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Sheet>
  );
}
