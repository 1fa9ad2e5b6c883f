import type { StaffMember } from '@hiorder/contracts';
import { Button, showToast } from '@hiorder/ui';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { initials } from '../shell/initials.ts';
import { words as shared } from '../words/index.ts';
import type { Above } from './above.ts';
import { daysLeft } from './days-left.ts';
import { changePerson } from './people.ts';
import { words } from './words/index.ts';

interface RowProps {
  readonly person: StaffMember;
  readonly above: Signal<Above>;
}

/** What an invitation is waiting for, or that somebody is gone. */
function stateOf({ status, expiresAt }: StaffMember): string | undefined {
  const w = words.value;
  if (status === 'deactivated') return w.deactivated;
  if (status === 'active') return undefined;
  const left = daysLeft(expiresAt);
  return left === undefined ? w.expired : `${w.waiting} · ${w.daysLeft(left)}`;
}

function Small(props: { text: string; of: string; busy?: boolean; onClick(): void }) {
  const { text, of, busy = false, onClick } = props;
  return (
    <Button kind="quiet" size="m" hug label={`${text}: ${of}`} busy={busy} onClick={onClick}>
      {text}
    </Button>
  );
}

function Actions({ person, above }: RowProps) {
  const w = words.value;
  const [busy, setBusy] = useState(false);
  const of = person.name ?? person.email;
  const open = (kind: 'change' | 'remove' | 'again') => () => void (above.value = { kind, person });
  const letBack = async () => {
    setBusy(true);
    const done = await changePerson(person, { active: true });
    setBusy(false);
    if (done.ok) showToast(w.reactivated(of), { tone: 'good' });
    else showToast(done.why === 'failed' ? shared.value.common.saveFailed : w[done.why], { tone: 'bad' });
  };
  switch (person.status) {
    case 'active':
      return (
        <>
          <Small text={w.change} of={of} onClick={open('change')} />
          <Small text={w.deactivate} of={of} onClick={open('remove')} />
        </>
      );
    case 'invited':
      return (
        <>
          <Small text={w.newLink} of={of} onClick={open('again')} />
          <Small text={w.withdraw} of={of} onClick={open('remove')} />
        </>
      );
    case 'deactivated':
      return <Small text={w.reactivate} of={of} busy={busy} onClick={() => void letBack()} />;
  }
}

export function PersonRow({ person, above }: RowProps) {
  const { name, email, role, status, self } = person;
  const state = stateOf(person);
  return (
    <li class={`person person--${status}`}>
      <span class="person-face" aria-hidden="true">
        {initials(name ?? email)}
      </span>
      <div class="person-who">
        <p class="person-name">
          <b>{name ?? email}</b>
          {self && <span class="person-self">{words.value.you}</span>}
          <span class="person-role">{shared.value.roles[role] ?? role}</span>
        </p>
        <p class="label person-email">
          {[name === null ? undefined : email, state].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div class="person-actions">
        <Actions person={person} above={above} />
      </div>
    </li>
  );
}
