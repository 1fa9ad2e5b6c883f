import { Button, Sheet } from '@hiorder/ui';
import { useId, useState } from 'preact/hooks';
import { words as appWords } from '../words/index.ts';
import { daysOf, isPreset, problemOf, type Choice } from './choice.ts';
import { words } from './words/index.ts';
import './days-sheet.css';

const PRESETS = ['this-month', 'last-month'] as const;

function DayField(props: {
  label: string;
  value: string;
  max: string;
  describedBy: string;
  onInput(day: string): void;
}) {
  const id = useId();
  return (
    <div class="day-field">
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="date"
        value={props.value}
        max={props.max}
        aria-describedby={props.describedBy}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** This month, the last one, or days of one's own, as the store's calendar has them. */
export function DaysSheet(props: {
  choice: Choice;
  today: string;
  onChoose(choice: Choice): void;
  onClose(): void;
}) {
  const w = words.value.days;
  const id = useId();
  const [days, setDays] = useState(daysOf(props.choice, props.today));
  const problem = problemOf(days, props.today);
  const take = (choice: Choice): void => {
    props.onChoose(choice);
    props.onClose();
  };
  return (
    <Sheet
      title={w.choose}
      closeLabel={appWords.value.common.close}
      onClose={props.onClose}
      footer={
        <Button disabled={problem !== undefined} onClick={() => take(days)}>
          {w.show}
        </Button>
      }
    >
      <div class="days-presets">
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={isPreset(props.choice) && props.choice === preset}
            onClick={() => take(preset)}
          >
            {w[preset]}
          </button>
        ))}
      </div>
      <fieldset class="days-own" aria-describedby={`${id}-below`}>
        <legend class="label">{w.own}</legend>
        <DayField
          label={w.from}
          value={days.from}
          max={props.today}
          describedBy={`${id}-below`}
          onInput={(from) => setDays({ ...days, from })}
        />
        <DayField
          label={w.to}
          value={days.to}
          max={props.today}
          describedBy={`${id}-below`}
          onInput={(to) => setDays({ ...days, to })}
        />
      </fieldset>
      <p id={`${id}-below`} class="field-error days-problem" role="status">
        {problem && w.problems[problem]}
      </p>
    </Sheet>
  );
}
