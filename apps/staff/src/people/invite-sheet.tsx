import type { InvitedStaff, StaffMember, StoreRole } from '@hiorder/contracts';
import { Button, Sheet, TextField } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { useAsked } from '../shell/use-asked.ts';
import { words as shared } from '../words/index.ts';
import { LinkSheet } from './link-sheet.tsx';
import { invite, type Refusal } from './people.ts';
import { Refused, whyNot } from './refused.tsx';
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
  const [invited, setInvited] = useState<InvitedStaff | undefined>(undefined);
  const {
    busy,
    refused: wrong,
    go,
    forget,
  } = useAsked<Refusal>({
    async send() {
      const wanted = { email: email.trim(), role, ...(name.trim() !== '' && { name: name.trim() }) };
      if (!LOOKS_LIKE_EMAIL.test(wanted.email)) return 'emailWrong';
      const done = await invite(wanted);
      if (!done.ok) return done.why;
      setInvited(done.value);
      return undefined;
    },
    onDone: () => {},
    said: whyNot,
  });
  if (invited) return <LinkSheet invited={invited} onClose={onClose} />;
  return (
    <Sheet
      title={w.inviteTitle}
      closeLabel={shared.value.common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} onClick={go}>
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
            forget();
          }}
        />
        <TextField label={w.name} value={name} maxLength={60} onInput={setName} />
        <RoleChoice value={role} onChange={setRole} />
      </div>
      {wrong !== 'emailWrong' && <Refused why={wrong} />}
    </Sheet>
  );
}
