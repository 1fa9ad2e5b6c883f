import { formatClock } from '@hiorder/ui/time';
import { Notice } from '../frame/notice.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { locale, words } from '../language.ts';
import { ordering, party } from '../state/party.ts';

/** The store takes no orders for a while: what it says itself, and until when. */
export function PausedNotice() {
  const { menu } = words.value;
  const { message, resumesAt } = ordering.value;
  const timeZone = party.value?.store.timeZone ?? 'Asia/Seoul';
  return (
    <Notice>
      <Sentences text={message ?? menu.paused} />
      {resumesAt !== null && (
        <span class="notice-more">{menu.pausedUntil(formatClock(resumesAt, locale.value, timeZone))}</span>
      )}
    </Notice>
  );
}
