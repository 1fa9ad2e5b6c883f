import type { StaffMember } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { RowAction, SettingsRow } from '../settings/settings-row.tsx';
import { initials } from '../shell/initials.ts';
import { words as shared } from '../words/index.ts';
import type { Above } from './above.ts';
import { daysLeft } from './days-left.ts';
import { changePerson } from './people.ts';
import { words } from './words/index.ts';
import './person-row.css';

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
          <RowAction text={w.change} of={of} onClick={open('change')} />
          <RowAction text={w.deactivate} of={of} onClick={open('remove')} />
        </>
      );
    case 'invited':
      return (
        <>
          <RowAction text={w.newLink} of={of} onClick={open('again')} />
          <RowAction text={w.withdraw} of={of} onClick={open('remove')} />
        </>
      );
    case 'deactivated':
      return <RowAction text={w.reactivate} of={of} busy={busy} onClick={() => void letBack()} />;
  }
}

export function PersonRow({ person, above }: RowProps) {
  const { name, email, role, status, self } = person;
  const known = name ?? email;
  return (
    <SettingsRow
      name={known}
      faded={status === 'deactivated'}
      marks={
        <>
          {self && <span class="person-mark person-mark--self">{words.value.you}</span>}
          <span class="person-mark">{shared.value.roles[role] ?? role}</span>
        </>
      }
      text={[name === null ? undefined : email, stateOf(person)].filter(Boolean).join(' · ')}
      face={
        <span class={`person-face person-face--${status}`} aria-hidden="true">
          {initials(known)}
        </span>
      }
      actions={<Actions person={person} above={above} />}
    />
  );
}
