import { Segmented } from '@hiorder/ui';
import { TAGS } from '../codes.ts';
import { words } from '../words/index.ts';
import { change, type Editing } from './editing.ts';
import { Pills } from './pills.tsx';

const FLAGS = ['needsMain', 'oncePerTable', 'adultOnly'] as const;
const LEVELS = ['0', '1', '2', '3'] as const;

/** What guests see on its card, and what limits who may order it. */
export function Flags({ now }: { now: Editing }) {
  const w = words.value;
  const { draft } = now;
  return (
    <section class="flags">
      <h3 class="edit-title">{w.editor.flags}</h3>
      <Pills
        name={w.editor.tags}
        choices={TAGS.map((value) => ({ value, label: w.tags[value] ?? value }))}
        chosen={draft.tags}
        onChange={(tags) => change({ tags })}
      />
      <Pills
        name={w.editor.limits}
        choices={FLAGS.map((value) => ({
          ...{ value, label: w.flags[value] },
          // A main is what the others need.
          disabled: value === 'needsMain' && draft.course === 'main',
        }))}
        chosen={FLAGS.filter((flag) => draft[flag] && !(flag === 'needsMain' && draft.course === 'main'))}
        onChange={(chosen) => change(Object.fromEntries(FLAGS.map((flag) => [flag, chosen.includes(flag)])))}
      />
      <Segmented
        name={w.editor.spicy}
        segments={LEVELS.map((value) => ({ value, label: w.spicy[Number(value)] ?? value }))}
        value={LEVELS[draft.spicy] ?? '0'}
        onChange={(level) => change({ spicy: Number(level) })}
      />
    </section>
  );
}
