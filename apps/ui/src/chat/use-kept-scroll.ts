import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Conversation } from './conversation.ts';
import type { People } from './people.ts';
import { lastSeqOf, type Thread } from './thread.ts';

/** So near the end people read along; so near the beginning they want what was before. */
const AT_END_PX = 60;
const NEAR_BEGINNING_PX = 400;

/**
 * The scroller hangs from its end (`column-reverse`): 0 is the newest, further up is negative. Who reads along stays at
 * the end; who reads further up stays where they are and is told that something new has come (`away`).
 */
export function useKeptScroll(
  scroller: RefObject<HTMLDivElement | null>,
  o: { conversation: Conversation; thread: Thread; people: People },
) {
  const { conversation, thread, people } = o;
  const [away, setAway] = useState(false);
  const before = useRef({ last: lastSeqOf(thread), height: 0, unsent: 0 });
  const last = lastSeqOf(thread);
  const unsent = conversation.outbox.unsent.value.length;

  const isAtEnd = () => (scroller.current?.scrollTop ?? 0) > -AT_END_PX;
  const see = () => {
    setAway(false);
    if (document.visibilityState === 'visible') conversation.markRead();
  };
  const toEnd = () => {
    scroller.current?.scrollTo({ top: 0 });
    see();
  };

  useLayoutEffect(() => {
    const shown = scroller.current;
    if (!shown) return;
    const { last: lastBefore, height, unsent: unsentBefore } = before.current;
    before.current = { last, height: shown.scrollHeight, unsent };
    if (unsent > unsentBefore) return toEnd();
    if (last === lastBefore) return;
    const mine = thread.messages.at(-1) !== undefined && people.isMine(thread.messages.at(-1)!.from);
    if (shown.scrollTop > -AT_END_PX || height === 0) return;
    // What came below pushes nothing up.
    shown.scrollTop -= shown.scrollHeight - height;
    if (!mine) setAway(true);
  });

  useEffect(() => {
    const look = () => isAtEnd() && see();
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [last]);

  const more = () => {
    const shown = scroller.current;
    if (!shown || !thread.hasOlder) return;
    const above = shown.scrollHeight - shown.clientHeight + shown.scrollTop;
    if (above < NEAR_BEGINNING_PX) void conversation.readOlder();
  };
  // A short page is not as high as the screen.
  useEffect(more, [thread.messages.length]);

  return {
    away,
    toEnd,
    onScroll() {
      if (isAtEnd()) see();
      more();
    },
  };
}
