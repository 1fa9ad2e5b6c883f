import type { Message } from '@hiorder/contracts';
import { Icon } from '../components/icon.tsx';
import { repeat, trash } from '../icons/shapes.ts';
import type { Unsent } from './outbox.ts';
import type { People } from './people.ts';
import type { ThreadWords } from './words.ts';
import './bubble.css';

/** As it was written: nothing in it is markup or a link, and it runs the way its own script does. */
const Text = ({ text }: { text: string }) => (
  <p class="bubble" dir="auto">
    {text}
  </p>
);

export function MessageBubble(props: {
  message: Message;
  first: boolean;
  last: boolean;
  isRead: boolean;
  people: People;
  words: ThreadWords;
}) {
  const { message, first, last, people, words } = props;
  const mine = people.isMine(message.from);
  const name = people.nameOf(message.from);
  const look = ['said', mine && 'said--mine', first && 'said--first'].filter(Boolean).join(' ');
  return (
    <li class={look}>
      {!mine && <span class="said-face">{first && people.faceOf(message.from)}</span>}
      <div class="said-what">
        <p class={first && !mine ? 'said-name' : 'hidden'}>
          <bdi>{name}</bdi>
        </p>
        <Text text={message.text} />
      </div>
      <p class={last ? 'said-when' : 'hidden'}>
        {mine && <b>{props.isRead ? words.read : words.sent}</b>}{' '}
        <time dateTime={message.sentAt}>{people.clock(message.sentAt)}</time>
      </p>
    </li>
  );
}

/** Written here and on its way, or refused. */
export function UnsentBubble(props: {
  item: Unsent;
  words: ThreadWords;
  why(code: string): string;
  onRetry(): void;
  onDiscard(): void;
}) {
  const { item, words } = props;
  return (
    <li class={item.failed ? 'said said--mine said--first said--failed' : 'said said--mine said--first'}>
      <div class="said-what">
        <Text text={item.text} />
      </div>
      <p class="said-when">{!item.failed && <b>{words.sending}</b>}</p>
      {item.failed && (
        <div class="said-failed">
          <p role="alert">
            {words.failed} {props.why(item.failed)}
          </p>
          <button type="button" class="said-button" onClick={props.onRetry}>
            <Icon small shape={repeat} />
            {words.retry}
          </button>
          <button type="button" class="said-button" onClick={props.onDiscard}>
            <Icon small shape={trash} />
            {words.discard}
          </button>
        </div>
      )}
    </li>
  );
}
