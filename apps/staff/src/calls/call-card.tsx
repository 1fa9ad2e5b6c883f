import type { ServiceCallView } from '@hiorder/contracts';
import { Button, Icon, icons } from '@hiorder/ui';
import { now } from '../state/clock.ts';
import { locale, words as shared } from '../words/index.ts';
import { callAge, callName, waited } from './call-age.ts';
import { answerCall, tableNameOf } from './calls.ts';
import { words } from './words/index.ts';
import './call-card.css';

/** The button is gone with its call: who works by key goes on with the next one. */
function answer(call: ServiceCallView, button: EventTarget | null): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.call-card button')];
  const place = buttons.indexOf(button as HTMLElement);
  const next = buttons[place + 1] ?? buttons[place - 1] ?? document.querySelector<HTMLElement>('.panel h2');
  void answerCall(call);
  requestAnimationFrame(() => next?.focus());
}

/** One thing a table asks for; one tap tells it that somebody is on the way. */
export function CallCard({ call }: { call: ServiceCallView }) {
  const w = words.value;
  const minutes = Math.floor(waited(call, now.value) / 60_000);
  const name = callName(call.name, locale.value);
  return (
    <article class={`call-card call-card--${callAge(call, now.value)}`}>
      <Icon shape={icons.callBell} />
      <span class="call-card-what">
        <b>{name}</b>
        {call.count > 1 && <span class="call-card-count">{w.times(call.count)}</span>}
        <span class="call-card-when">
          {minutes < 1 ? w.justNow : w.waiting(shared.value.common.minutesShort(minutes))}
        </span>
        {call.notes.map((note) => (
          <span key={note} class="call-card-note">
            {note}
          </span>
        ))}
      </span>
      <Button
        kind="ink"
        size="m"
        hug
        label={w.answerLong(shared.value.floor.table(tableNameOf(call)), name)}
        onClick={(event) => answer(call, event.currentTarget)}
      >
        {w.answer}
      </Button>
    </article>
  );
}
