import type { GuestView } from '@hiorder/contracts';
import { Face } from '@hiorder/ui';
import { dayNames, type People } from '@hiorder/ui/chat';
import { formatTime24 } from '@hiorder/ui/time';
import { timeZone } from '../state/session.ts';
import { locale } from '../words/index.ts';
import { words } from './words/index.ts';

/** Guests by name and colour; whoever of the staff wrote, it is us. */
export function peopleAt(guests: readonly GuestView[]): People {
  return {
    isMine: ({ kind }) => kind === 'staff',
    nameOf: ({ name }) => name,
    faceOf(author) {
      const known = guests.find(({ id }) => id === author.id);
      return <Face person={known ?? { id: author.id, nickname: author.name, color: 1 }} />;
    },
    readBy: 'guests',
    clock: (instant) => formatTime24(instant, timeZone()),
    day: dayNames({ locale: locale.value, timeZone: timeZone(), today: words.value.thread.today }),
  };
}
