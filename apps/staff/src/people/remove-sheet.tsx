import type { StaffMember } from '@hiorder/contracts';
import { ConfirmSheet, showToast } from '@hiorder/ui';
import { useAsked } from '../shell/use-asked.ts';
import { words as shared } from '../words/index.ts';
import { removePerson, type Refusal } from './people.ts';
import { Refused, whyNot } from './refused.tsx';
import { words } from './words/index.ts';

/** Asks before somebody is signed out for good, or an invitation is taken back. */
export function RemoveSheet({ person, onClose }: { person: StaffMember; onClose(): void }) {
  const w = words.value;
  const invited = person.status === 'invited';
  const name = person.name ?? person.email;
  const { busy, refused, go } = useAsked<Refusal>({
    async send() {
      const done = await removePerson(person);
      if (!done.ok) return done.why;
      showToast(invited ? w.withdrawn : w.deactivatedToast(name));
      return undefined;
    },
    onDone: onClose,
    said: whyNot,
  });
  return (
    <ConfirmSheet
      title={invited ? w.withdrawTitle : w.deactivateTitle(name)}
      yes={invited ? w.withdraw : w.deactivate}
      no={shared.value.common.cancel}
      danger
      busy={busy}
      onYes={go}
      onNo={onClose}
    >
      <p class="label">{invited ? w.withdrawText(person.email) : w.deactivateText}</p>
      <Refused why={refused} />
    </ConfirmSheet>
  );
}
