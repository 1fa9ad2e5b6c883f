import type { StaffMenuItem } from '@hiorder/contracts';
import { Button, Sheet } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { currency } from '../state/store.ts';
import { words } from '../words/index.ts';
import { describe } from './describe.ts';
import { contentOf, draftOf, type Content, type Field } from './draft.ts';
import { put, showItem, type Editing } from './editing.ts';
import { merged, mergeOf } from './merge.ts';
import { save } from './saving.ts';
import type { Side } from './three-way.ts';
import './conflict-sheet.css';

/** Two people changed one item: what the other did is taken over, and where both did something one chooses. */
export function ConflictSheet(props: { now: Editing; base: StaffMenuItem; theirs: StaffMenuItem }) {
  const { now, base, theirs } = props;
  const w = words.value.conflict;
  const [sides, setSides] = useState<Partial<Record<Field, Side>>>({});
  const drafts = { was: draftOf(base), mine: now.draft, theirs: draftOf(theirs) };
  const merge = mergeOf(drafts, currency.value);
  const together = [...merge.theirs, ...merge.together];
  const sideOf = (field: Field): Side => sides[field] ?? 'mine';
  const close = (): void => put({ theirs: undefined });
  /** As it would be saved, with one's choice wherever there is one. */
  const contentWith = (side: (field: Field) => Side): Content =>
    contentOf(merged(drafts, merge, side), currency.value);

  const mergeAndSave = (): void => {
    put({ base: theirs, initial: drafts.theirs, draft: merged(drafts, merge, sideOf), theirs: undefined });
    void save();
  };

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
          versions={{ mine: contentWith(() => 'mine'), theirs: contentWith(() => 'theirs') }}
          side={sideOf(field)}
          onChoose={(side) => setSides({ ...sides, [field]: side })}
        />
      ))}
      {together.length > 0 && <Together fields={together} content={contentWith(sideOf)} />}
    </Sheet>
  );
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

/** What nobody has to choose, as it will be. */
const Together = ({ fields, content }: { fields: readonly Field[]; content: Content }) => (
  <section class="conflict-taken">
    <h3>{words.value.conflict.taken}</h3>
    <dl>
      {fields.map((field) => (
        <div key={field}>
          <dt>{words.value.fields[field]}</dt>
          <dd>{describe(field, content)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
