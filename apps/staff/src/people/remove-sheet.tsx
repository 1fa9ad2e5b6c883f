import type { StaffMember } from '@hiorder/contracts';
import { ConfirmSheet, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { words as shared } from '../words/index.ts';
import { removePerson, type Refusal } from './people.ts';
import { Refused } from './refused.tsx';
import { words } from './words/index.ts';

/** Asks before somebody is signed out for good, or an invitation is taken back. */
export function RemoveSheet({ person, onClose }: { person: StaffMember; onClose(): void }) {
  const w = words.value;
  const [wrong, setWrong] = useState<Refusal | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const invited = person.status === 'invited';
  const name = person.name ?? person.email;
  const remove = async () => {
    setBusy(true);
    const done = await removePerson(person);
    setBusy(false);
    if (!done.ok) return setWrong(done.why);
    onClose();
    showToast(invited ? w.withdrawn : w.deactivatedToast(name));
  };
  return (
    <ConfirmSheet
      title={invited ? w.withdrawTitle : w.deactivateTitle(name)}
      yes={invited ? w.withdraw : w.deactivate}
      no={shared.value.common.cancel}
      danger
      busy={busy}
      onYes={() => void remove()}
      onNo={onClose}
    >
      <p class="label">{invited ? w.withdrawText(person.email) : w.deactivateText}</p>
      <Refused why={wrong} />
    </ConfirmSheet>
  );
}
