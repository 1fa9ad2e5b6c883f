import { Button, Icon, Segmented } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { useState } from 'preact/hooks';
import { isPreset } from './choice.ts';
import { DaysSheet } from './days-sheet.tsx';
import { CsvSheet } from './csv-sheet.tsx';
import { downloading } from './download.ts';
import { calendarIcon, downloadIcon } from './shapes.ts';
import { changing, choice, choose, state, views } from './state.ts';
import { choiceText, daysText } from './texts.ts';
import type { Views } from './views.ts';
import { words } from './words/index.ts';
import './sales-head.css';

const SHORT = ['today', 'yesterday', '7d', '30d'] as const;
type Short = (typeof SHORT)[number];

const isShort = (preset: string): preset is Short => SHORT.some((one) => one === preset);

/** What the figures are of, and until when. */
function Subject({ of }: { of: Views }) {
  const w = words.value;
  const { days, calendar } = of;
  const text = daysText(days, calendar.today);
  const open = days.to === calendar.today;
  const lost = state.value === 'lost';
  return (
    <p class={lost ? 'sales-subject sales-subject--lost' : 'sales-subject'}>
      {lost ? w.stale : open ? w.until(text, formatTime24(calendar.now, calendar.timeZone)) : text}
    </p>
  );
}

function OwnDays({ today }: { today: string }) {
  const [open, setOpen] = useState(false);
  const chosen = choice.value;
  const own = !isPreset(chosen) || !isShort(chosen);
  return (
    <>
      <button
        type="button"
        class="sales-button"
        aria-pressed={own}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon small shape={calendarIcon} />
        {own ? choiceText({ choice: chosen }, today) : words.value.days.choose}
      </button>
      {open && <DaysSheet choice={chosen} today={today} onChoose={choose} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The title, the days that are looked at, and the way to take the figures along. */
export function SalesHead() {
  const w = words.value;
  const shown = views.value;
  const chosen = choice.value;
  const [taking, setTaking] = useState(false);
  const short = isPreset(chosen) && isShort(chosen) ? chosen : undefined;
  return (
    <header class="sales-head">
      <h1>{w.title}</h1>
      {shown && <Subject of={shown} />}
      <p class="hidden" role="status">
        {changing.value ? w.reading : ''}
      </p>
      <div class="sales-days">
        <Segmented<Short | ''>
          name={w.days.name}
          segments={SHORT.map((value) => ({ value, label: w.days[value] }))}
          value={short ?? ''}
          onChange={(next) => next !== '' && choose(next)}
        />
        {shown && <OwnDays today={shown.calendar.today} />}
      </div>
      {shown && (
        <div class="sales-csv">
          <Button kind="quiet" size="s" hug busy={downloading.value} onClick={() => setTaking(true)}>
            <Icon small shape={downloadIcon} />
            {w.csv.button}
          </Button>
        </div>
      )}
      {shown && taking && <CsvSheet days={shown.days} onClose={() => setTaking(false)} />}
    </header>
  );
}
