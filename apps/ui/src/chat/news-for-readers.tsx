import { useEffect, useRef, useState } from 'preact/hooks';
import type { People } from './people.ts';
import { lastSeqOf, type Thread } from './thread.ts';
import type { ThreadWords } from './words.ts';

/** A screen reader is told what others say from now on; the list itself also grows upward, which is no news. */
export function NewsForReaders(props: { thread: Thread; people: People; words: ThreadWords }) {
  const { thread, people, words } = props;
  const told = useRef(lastSeqOf(thread));
  const [text, setText] = useState('');
  const last = lastSeqOf(thread);
  useEffect(() => {
    const news = thread.messages.filter(({ seq, from }) => seq > told.current && !people.isMine(from));
    told.current = last;
    if (news.length > 0) setText(news.map((one) => words.said(people.nameOf(one.from), one.text)).join('\n'));
  }, [last]);
  return (
    <p class="hidden" role="status">
      {text}
    </p>
  );
}
