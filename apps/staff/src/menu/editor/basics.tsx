import type { Course } from '@hiorder/contracts';
import { locale, words as appWords } from '../../words/index.ts';
import { inOrder } from '../list/sections.ts';
import { categories, items } from '../state/menu.ts';
import { currency } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { EditField, EditSelect } from './edit-field.tsx';
import { change, put, type Editing } from './editing.ts';
import './basics.css';

const COURSES: readonly Course[] = ['main', 'side', 'drink', 'other'];
const USUAL_STATIONS = ['kitchen', 'grill', 'fry', 'bar', 'drinks'];

/** What it costs, where it stands on the menu, and who makes it. */
export function Basics({ now }: { now: Editing }) {
  const w = words.value.editor;
  const { draft } = now;
  const station = (name: string): string => appWords.value.board.station[name] ?? name;
  const used = [...items.rows.value.values()].map((item) => item.station);
  const stations = [...new Set([...USUAL_STATIONS, ...used, draft.station])];
  return (
    <div class="basics">
      <EditField
        label={w.price}
        path="/price/amount"
        inputMode={currency.value === 'KRW' || currency.value === 'JPY' ? 'numeric' : 'decimal'}
        unit={currency.value === 'KRW' && locale.value === 'ko' ? '원' : currency.value}
        value={draft.price}
        onInput={(price) => change({ price })}
      />
      <EditSelect
        label={w.category}
        path="/categoryId"
        value={draft.categoryId}
        choices={inOrder(categories.rows.value.values()).map(({ id, name }) => ({
          ...{ value: id, label: textIn(name, locale.value) },
        }))}
        onChange={(categoryId) => change({ categoryId })}
      />
      <EditSelect
        label={w.course}
        path="/course"
        value={draft.course}
        choices={COURSES.map((value) => ({ value, label: words.value.courses[value] }))}
        onChange={(course) => change({ course })}
      />
      <EditSelect
        label={w.station}
        path="/station"
        value={draft.station}
        choices={stations.map((value) => ({ value, label: station(value) }))}
        onChange={(name) => change({ station: name })}
      />
      {!now.base && (
        <EditField
          label={words.value.stock.stock}
          path="/initialStock"
          inputMode="numeric"
          placeholder={words.value.stock.notCounted}
          value={now.count}
          onInput={(count) => put({ count })}
        />
      )}
    </div>
  );
}
