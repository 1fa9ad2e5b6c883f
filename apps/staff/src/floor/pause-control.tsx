import { Button, Choices, Icon, Sheet, TextField } from '@hiorder/ui';
import { formatTime24 } from '@hiorder/ui/time';
import { useState } from 'preact/hooks';
import { pauseIcon, playIcon } from '../shell/shapes.ts';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { pauseOrdering, policy, resumeOrdering } from '../state/policy.ts';
import { timeZone } from '../state/session.ts';
import { words } from '../words/index.ts';
import './pause-control.css';

const MINUTES = ['10', '20', '30'] as const;
const OPEN_END = 'open';

function PauseSheet({ onClose }: { onClose(): void }) {
  const w = words.value;
  const [length, setLength] = useState<string>(MINUTES[1]);
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = async () => {
    setBusy(true);
    const text = message.trim();
    const done = await pauseOrdering({
      ...(length === OPEN_END ? {} : { minutes: Number(length) }),
      ...(text ? { message: text } : {}),
    });
    setBusy(false);
    if (done) onClose();
    else setFailed(true);
  };
  return (
    <Sheet
      title={w.pause.title}
      closeLabel={w.common.cancel}
      onClose={onClose}
      footer={
        <Button kind="main" busy={busy} onClick={() => void send()}>
          {w.pause.pause}
        </Button>
      }
    >
      <p class="label">{w.pause.text}</p>
      <Choices
        name={w.pause.howLong}
        value={length}
        choices={[
          ...MINUTES.map((value) => ({ value: value, label: w.common.minutes(Number(value)) })),
          { value: OPEN_END, label: w.pause.untilResumed },
        ]}
        onChange={setLength}
      />
      <TextField
        label={w.pause.message}
        value={message}
        maxLength={100}
        placeholder={w.pause.placeholder}
        onInput={setMessage}
      />
      {failed && <SheetFailed />}
    </Sheet>
  );
}

/** Stops the flow of orders for a while, and says plainly that it has stopped. */
export function PauseControl() {
  const w = words.value;
  const [open, setOpen] = useState(false);
  const now = policy.value;
  if (!now) return null;
  if (!now.paused) {
    return (
      <>
        <button type="button" class="pause-button" onClick={() => setOpen(true)}>
          <Icon small shape={pauseIcon} />
          {w.pause.pause}
        </button>
        {open && <PauseSheet onClose={() => setOpen(false)} />}
      </>
    );
  }
  return (
    <div class="paused" role="status">
      <p>
        {w.pause.banner}
        {now.resumesAt && <span>{w.pause.until(formatTime24(now.resumesAt, timeZone()))}</span>}
      </p>
      <button type="button" class="pause-button" onClick={() => void resumeOrdering()}>
        <Icon small shape={playIcon} />
        {w.pause.resume}
      </button>
    </div>
  );
}
