import type { StaffMember } from '@hiorder/contracts';
import { Button, Sheet, showToast } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { words as shared } from '../words/index.ts';
import { changePerson, type Refusal } from './people.ts';
import { Refused } from './refused.tsx';
import { RoleChoice } from './role-choice.tsx';
import { words } from './words/index.ts';

/** The role of somebody who works here. */
export function PersonSheet({ person, onClose }: { person: StaffMember; onClose(): void }) {
  const w = words.value;
  const [role, setRole] = useState(person.role);
  const [wrong, setWrong] = useState<Refusal | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const done = await changePerson(person, { role });
    setBusy(false);
    if (!done.ok) return setWrong(done.why);
    onClose();
    showToast(w.saved, { tone: 'good' });
  };
  return (
    <Sheet
      title={w.changeOf(person.name ?? person.email)}
      closeLabel={shared.value.common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} disabled={role === person.role} onClick={() => void save()}>
          {w.save}
        </Button>
      }
    >
      <RoleChoice
        value={role}
        onChange={(next) => {
          setRole(next);
          setWrong(undefined);
        }}
      />
      <p class="caption">{w.signsOut}</p>
      <Refused why={wrong} />
    </Sheet>
  );
}
