import type { OpenSpan } from '@hiorder/contracts';
import { IconButton, icons, Toggles } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { isWrong, type SpanDraft } from './span-draft.ts';
import '../shell/boxed-input.css';
import './span-row.css';

function Time(props: { label: string; value: string; invalid: boolean; onInput(value: string): void }) {
  return (
    <input
      class="boxed-input span-time"
      type="time"
      aria-label={props.label}
      aria-invalid={props.invalid}
      value={props.value}
      onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
    />
  );
}

const toggled = (days: readonly number[], day: number): number[] =>
  days.includes(day) ? days.filter((one) => one !== day) : [...days, day];

/** Days and the hours of them. An end that is not later than its start is on the next day. */
export function SpanRow(props: {
  span: SpanDraft;
  place: number;
  /** Somebody wanted to save it. */
  tried: boolean;
  onChange(change: Partial<OpenSpan>): void;
  onRemove(): void;
}) {
  const { span, place, onChange } = props;
  const w = words.value.hours;
  const { key, days, from, to } = span;
  const wrong = props.tried && isWrong(span);
  return (
    <li class="span-row" id={`span-${key}`} tabIndex={-1}>
      <Toggles
        name={w.daysName(place)}
        toggles={w.days.map((label, i) => ({ value: String(i + 1), label }))}
        on={days.map(String)}
        onToggle={(day) => onChange({ days: toggled(days, Number(day)) })}
      />
      <div class="span-times">
        <Time
          {...{ label: w.from(place), value: from, invalid: wrong && (from === '' || days.length === 0) }}
          onInput={(value) => onChange({ from: value })}
        />
        <span aria-hidden="true">–</span>
        <Time
          {...{ label: w.to(place), value: to, invalid: wrong && to === '' }}
          onInput={(value) => onChange({ to: value })}
        />
        <span class="caption">{from !== '' && to !== '' && to <= from ? w.nextDay : ''}</span>
        <IconButton shape={icons.trash} label={w.remove(place)} onClick={props.onRemove} />
      </div>
      {wrong && (
        <p class="boxed-input-error" role="alert">
          {w.wrong}
        </p>
      )}
    </li>
  );
}
