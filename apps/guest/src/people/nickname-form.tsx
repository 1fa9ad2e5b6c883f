import { useState } from 'preact/hooks';
import { Button, showToast, TextField } from '@hiorder/ui';
import { words } from '../language.ts';
import { party, rename } from '../state/party.ts';
import { problemText } from '../words/problem-text.ts';

const LONGEST = 20;

export function NicknameForm(props: { onDone(): void }) {
  const { people } = words.value;
  const present = party.value?.guest.nickname ?? '';
  const [name, setName] = useState(present);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const wanted = name.trim();

  async function save(event: Event) {
    event.preventDefault();
    if (wanted === '' || wanted === present || busy) return;
    setBusy(true);
    const problem = await rename(wanted);
    setBusy(false);
    if (problem) return setError(problemText(problem));
    showToast(people.saved);
    props.onDone();
  }

  return (
    <form class="nickname" onSubmit={(event) => void save(event)}>
      <TextField
        label={people.nickname}
        hint={people.nicknameHint}
        value={name}
        maxLength={LONGEST}
        autocomplete="nickname"
        onInput={setName}
        {...(error === undefined ? {} : { error })}
      />
      <Button
        kind="ink"
        size="m"
        hug
        type="submit"
        busy={busy}
        disabled={wanted === '' || wanted === present}
      >
        {people.save}
      </Button>
    </form>
  );
}
