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

  const mergeAndSave = (): void =>
    saveWith(theirs, now, [...merge.theirs, ...merge.both.filter((field) => sides[field] === 'theirs')]);

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
        <Conflict
          key={field}
          field={field}
          versions={{ mine, theirs: saved }}
          side={sides[field] ?? 'mine'}
          onChoose={(side) => setSides({ ...sides, [field]: side })}
        />
      ))}
      {merge.theirs.length > 0 && <Taken fields={merge.theirs} saved={saved} />}
    </Sheet>
  );
}

/** Mine, but for the fields that are taken from the other. */
function saveWith(theirs: StaffMenuItem, now: Editing, taken: readonly Field[]): void {
  const from = draftOf(theirs);
  const draft = { ...now.draft, ...Object.fromEntries(taken.map((field) => [field, from[field]])) };
  put({ base: theirs, initial: from, draft, theirs: undefined });
  void save();
}

/** Both changed it: one of the two stays. */
function Conflict(props: {
  field: Field;
  versions: Readonly<Record<Side, Content>>;
  side: Side;
  onChoose(side: Side): void;
}) {
  const { field, versions } = props;
  return (
    <fieldset class="conflict">
      <legend>{words.value.fields[field]}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} class="conflict-side">
          <input
            type="radio"
            name={`conflict-${field}`}
            checked={props.side === side}
            onChange={() => props.onChoose(side)}
          />
          <span>
            <b>{words.value.conflict[side]}</b>
            {describe(field, versions[side])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the other changed alone. */
const Taken = ({ fields, saved }: { fields: readonly Field[]; saved: Content }) => (
  <section class="conflict-taken">
    <h3>{words.value.conflict.taken}</h3>
    <dl>
      {fields.map((field) => (
        <div key={field}>
          <dt>{words.value.fields[field]}</dt>
          <dd>{describe(field, saved)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
