import { Face, Sheet } from '@hiorder/ui';
import { words } from '../language.ts';
import { SoundSwitch } from '../push/sound-switch.tsx';
import { guests, party } from '../state/party.ts';
import { tablet } from '../tablet/state.ts';
import { MemberPlace } from '../visits/member-place.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NicknameForm } from './nickname-form.tsx';
import './people-sheet.css';

/** Who is at the table; my own name and language. */
export function PeopleSheet(props: { onClose(): void }) {
  const { people, frame } = words.value;
  const me = party.value?.guest.id;
  return (
    <Sheet title={people.title} closeLabel={frame.close} onClose={props.onClose}>
      <ul class="people">
        {guests.value.map((one) => (
          <li key={one.id}>
            <Face person={one} size="l" />
            <span class="name">{one.id === me ? people.me(one.nickname) : one.nickname}</span>
          </li>
        ))}
      </ul>
      <NicknameForm onDone={props.onClose} />
      <LanguageChoice />
      {!tablet.value && <SoundSwitch />}
      <MemberPlace />
    </Sheet>
  );
}
