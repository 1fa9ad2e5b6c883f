import { useEffect, useState } from 'preact/hooks';
import { Button, Sheet, TextField } from '@hiorder/ui';
import { Notice } from '../frame/notice.tsx';
import { words } from '../language.ts';
import { callBusy, raiseCall } from '../state/call-on-its-way.ts';
import { callKinds, loadCallKinds } from '../state/call-kinds.ts';
import { loadCalls } from '../state/calls.ts';
import { problemText } from '../words/problem-text.ts';
import { CallStates } from './call-states.tsx';
import { kindName } from './kind-name.ts';
import { KindChoice } from './kind-choice.tsx';
import './call-sheet.css';

/** As the server takes it. */
const LONGEST = 100;

/** What the table needs, one word to it, and what has become of it. */
export function CallSheet(props: { onClose(): void }) {
  const [kind, setKind] = useState<string>();
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<string>();
  const { call: text, frame } = words.value;
  const chosen = callKinds.value?.find(({ id }) => id === kind);
  useEffect(() => void Promise.all([loadCallKinds(), loadCalls()]), []);

  async function send() {
    if (!chosen) return document.querySelector<HTMLElement>('.call-kinds input')?.focus();
    const name = kindName(chosen.name);
    const problem = await raiseCall({ kind: chosen.id, name, ...(note.trim() && { note: note.trim() }) });
    setRefused(problem ? problemText(problem) : undefined);
    if (problem) return;
    setKind(undefined);
    setNote('');
  }

  return (
    <Sheet
      title={text.title}
      closeLabel={frame.close}
      onClose={props.onClose}
      footer={
        <Button busy={callBusy.value} blocked={!chosen} onClick={() => void send()}>
          {text.send}
        </Button>
      }
    >
      <CallStates />
      {refused !== undefined && <Notice>{refused}</Notice>}
      <KindChoice chosen={kind} onChoose={setKind} />
      <TextField
        label={text.note}
        placeholder={text.noteHint}
        value={note}
        maxLength={LONGEST}
        onInput={setNote}
      />
    </Sheet>
  );
}
