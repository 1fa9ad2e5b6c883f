import { Button } from '@hiorder/ui';
import type { ComponentChildren } from 'preact';
import './settings-row.css';

/** One of what a page lists: its name with what marks it, what there is to know, and what can be done with it. */
export function SettingsRow(props: {
  name: string;
  /** Grey: it does not count at present. */
  faded?: boolean;
  marks?: ComponentChildren;
  text: string;
  face?: ComponentChildren;
  actions: ComponentChildren;
}) {
  return (
    <li class={props.faded ? 'settings-row settings-row--faded' : 'settings-row'}>
      {props.face}
      <div class="settings-row-what">
        <p class="settings-row-name">
          <b>{props.name}</b> {props.marks}
        </p>
        {props.text !== '' && <p class="label">{props.text}</p>}
      </div>
      <div class="settings-row-actions">{props.actions}</div>
    </li>
  );
}

/** `of`: whose action it is, for those who do not see the row. */
export function RowAction(props: { text: string; of: string; busy?: boolean; onClick(): void }) {
  const { text, of, busy = false, onClick } = props;
  return (
    <Button kind="quiet" size="m" hug label={`${text}: ${of}`} busy={busy} onClick={onClick}>
      {text}
    </Button>
  );
}
