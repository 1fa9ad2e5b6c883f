import { IconButton, icons, Toggles } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { changeSpan, isWrong, orderingSettings, removeSpan, type SpanDraft } from './ordering.ts';
import '../../shell/boxed-input.css';
import './span-row.css';

function Time(props: { label: string; value: string; onInput(value: string): void }) {
  return (
    <input
      class="boxed-input span-time"
      type="time"
      aria-label={props.label}
      value={props.value}
      onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
    />
  );
}

const toggled = (days: readonly number[], day: number): number[] =>
  days.includes(day) ? days.filter((one) => one !== day) : [...days, day];

/** Days and the hours of them. An end that is not later than its start is on the next day. */
export function SpanRow({ span, place }: { span: SpanDraft; place: number }) {
  const w = words.value.ordering;
  const { key, days, from, to } = span;
  const wrong = orderingSettings.tried.value && isWrong(span);
  return (
    <li class="span-row" id={`span-${key}`} tabIndex={-1}>
      <Toggles
        name={w.daysName(place)}
        toggles={w.days.map((label, i) => ({ value: String(i + 1), label }))}
        on={days.map(String)}
        onToggle={(day) => changeSpan(key, { days: toggled(days, Number(day)) })}
      />
      <div class="span-times">
        <Time label={w.from(place)} value={from} onInput={(value) => changeSpan(key, { from: value })} />
        <span aria-hidden="true">–</span>
        <Time label={w.to(place)} value={to} onInput={(value) => changeSpan(key, { to: value })} />
        <span class="caption">{from !== '' && to !== '' && to <= from ? w.nextDay : ''}</span>
        <IconButton shape={icons.trash} label={w.removeSpan(place)} onClick={() => removeSpan(key)} />
      </div>
      {wrong && (
        <p class="boxed-input-error" role="alert">
          {w.spanWrong}
        </p>
      )}
    </li>
  );
}
