import type { StaffMember } from '@hiorder/contracts';
import { Button, Sheet, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { useAsked } from '../shell/use-asked.ts';
import { words as shared } from '../words/index.ts';
import { changePerson, type Refusal } from './people.ts';
import { Refused, whyNot } from './refused.tsx';
import { RoleChoice } from './role-choice.tsx';
import { words } from './words/index.ts';

/** The role of somebody who works here. */
export function PersonSheet({ person, onClose }: { person: StaffMember; onClose(): void }) {
  const w = words.value;
  const [role, setRole] = useState(person.role);
  const { busy, refused, go, forget } = useAsked<Refusal>({
    async send() {
      const done = await changePerson(person, { role });
      if (!done.ok) return done.why;
      showToast(w.saved, { tone: 'good' });
      return undefined;
    },
    onDone: onClose,
    said: whyNot,
  });
  return (
    <Sheet
      title={w.changeOf(person.name ?? person.email)}
      closeLabel={shared.value.common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={role === person.role} onClick={go}>
          {w.save}
        </Button>
      }
    >
      <RoleChoice
        value={role}
        onChange={(next) => {
          setRole(next);
          forget();
        }}
      />
      <p class="caption">{w.signsOut}</p>
      <Refused why={refused} />
    </Sheet>
  );
}
