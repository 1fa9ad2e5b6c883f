import type { InvitedStaff } from '@hiorder/contracts';
import { Button, Sheet } from '@hiorder/ui';
import { useRef, useState } from 'preact/hooks';
import { words as shared } from '../words/index.ts';
import { daysLeft } from './days-left.ts';
import { words } from './words/index.ts';
import '../shell/boxed-input.css';
import './people.css';

/** The link, this once: only its hash is kept. */
export function LinkSheet({ invited, onClose }: { invited: InvitedStaff; onClose(): void }) {
  const w = words.value;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    // Without a clipboard (plain http in a local network) it stands selected, to be copied by hand.
    const done = await navigator.clipboard?.writeText(invited.link).then(
      () => true,
      () => false,
    );
    setCopied(done === true);
  };
  const days = daysLeft(invited.expiresAt) ?? 0;
  return (
    <Sheet
      title={w.linkTitle}
      closeLabel={shared.value.common.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => void copy()}>{w.copy}</Button>
          <Button kind="quiet" onClick={onClose}>
            {w.done}
          </Button>
        </>
      }
    >
      <p class="label">{w.linkText(invited.email, days)}</p>
      <input
        ref={field}
        class="boxed-input people-link"
        type="text"
        readOnly
        aria-label={w.linkName}
        value={invited.link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p class="people-copied" role="status">
        {copied ? w.copied : ''}
      </p>
    </Sheet>
  );
}
