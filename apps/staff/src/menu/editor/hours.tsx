import { Choices } from '@hiorder/ui';
import { newSpan } from '../../hours/span-draft.ts';
import { SpanList } from '../../hours/span-list.tsx';
import { words } from '../words/index.ts';
import { change, type Editing } from './editing.ts';
import './hours.css';

const MOST = 14;

/** As most stores have it that cook something for lunch alone. */
const usual = () => newSpan('11:00', '14:00');

/** When guests may order it, by the store's clock. */
export function Hours({ now }: { now: Editing }) {
  const w = words.value.hours;
  const { availableHours: hours } = now.draft;
  const tried = now.violations.some(({ path }) => path?.startsWith('/availableHours'));
  return (
    <section class="editor-hours">
      <h3 class="edit-title">{w.title}</h3>
      <Choices
        name={w.title}
        value={hours === null ? 'always' : 'hours'}
        choices={[
          { value: 'always', label: w.always },
          { value: 'hours', label: w.byHours },
        ]}
        onChange={(choice) => change({ availableHours: choice === 'always' ? null : (hours ?? [usual()]) })}
      />
      {hours && (
        <>
          <p class="caption">{w.text}</p>
          <SpanList
            {...{ spans: hours, most: MOST, newSpan: usual, tried }}
            onChange={(next) => change({ availableHours: next.length === 0 ? null : next })}
          />
        </>
      )}
    </section>
  );
}
