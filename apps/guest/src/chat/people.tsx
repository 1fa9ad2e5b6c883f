import { Face, formatClock } from '@hiorder/ui';
import { dayNames, type People } from '@hiorder/ui/chat';
import { locale } from '../language.ts';
import { guests, party } from '../state/party.ts';
import { words } from './words/index.ts';

const COLORS = 6;

/** Everybody by name and colour; the staff are the store. */
export function peopleHere(): People {
  const { store, guest } = party.value ?? {};
  const timeZone = store?.timeZone ?? 'Asia/Seoul';
  const name = store?.name ?? '';
  return {
    isMine: ({ id }) => id === guest?.id,
    nameOf: (author) => (author.kind === 'staff' ? name : author.name),
    faceOf(author) {
      if (author.kind === 'staff')
        return (
          <span class="face face--store" aria-hidden="true">
            {[...name][0]}
          </span>
        );
      const known = guests.value.find(({ id }) => id === author.id);
      return <Face person={known ?? { id: author.id, nickname: author.name, color: colorOf(author.id) }} />;
    },
    readBy: 'staff',
    clock: (instant) => formatClock(instant, locale.value, timeZone),
    day: dayNames({ locale: locale.value, timeZone, today: words.value.thread.today }),
  };
}

/** Of somebody who has left already. */
const colorOf = (id: string): number =>
  ([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLORS) + 1;
