import type { InvitedStaff, StaffMember, StoreRole } from '@hiorder/contracts';
import { Button, Sheet, TextField } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { words as shared } from '../words/index.ts';
import { LinkSheet } from './link-sheet.tsx';
import { invite, type Refusal } from './people.ts';
import { Refused } from './refused.tsx';
import { RoleChoice } from './role-choice.tsx';
import { words } from './words/index.ts';
import './people.css';

const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Asks whom to invite, then shows the link. `again`: somebody who was invited already gets a new one. */
export function InviteSheet({ again, onClose }: { again: StaffMember | undefined; onClose(): void }) {
  const w = words.value;
  const [name, setName] = useState(again?.name ?? '');
  const [email, setEmail] = useState(again?.email ?? '');
  const [role, setRole] = useState<StoreRole>(again?.role ?? 'staff');
  const [wrong, setWrong] = useState<Refusal | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [invited, setInvited] = useState<InvitedStaff | undefined>(undefined);
  if (invited) return <LinkSheet invited={invited} onClose={onClose} />;

  const send = async () => {
    const wanted = { email: email.trim(), role, ...(name.trim() !== '' && { name: name.trim() }) };
    if (!LOOKS_LIKE_EMAIL.test(wanted.email)) return setWrong('emailWrong');
    setBusy(true);
    const done = await invite(wanted);
    setBusy(false);
    if (done.ok) setInvited(done.value);
    else setWrong(done.why);
  };
  return (
    <Sheet
      title={w.inviteTitle}
      closeLabel={shared.value.common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} onClick={() => void send()}>
          {w.makeLink}
        </Button>
      }
    >
      <div class="settings-fields">
        <p class="label">{w.inviteText}</p>
        <TextField
          label={w.email}
          value={email}
          maxLength={254}
          placeholder="name@example.com"
          {...(wrong === 'emailWrong' && { error: w.emailWrong })}
          onInput={(text) => {
            setEmail(text);
            setWrong(undefined);
          }}
        />
        <TextField label={w.name} value={name} maxLength={60} onInput={setName} />
        <RoleChoice value={role} onChange={setRole} />
      </div>
      {wrong !== 'emailWrong' && <Refused why={wrong} />}
    </Sheet>
  );
}
