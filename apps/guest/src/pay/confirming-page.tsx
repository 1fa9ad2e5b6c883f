import { Button, icons } from '@hiorder/ui';
import { MessagePage } from '../frame/message-page.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { words } from '../language.ts';
import { Countdown } from '../placing/countdown.tsx';
import type { Wait } from '../placing/waiting.ts';

interface Late {
  /** The provider does not answer. */
  readonly unanswered: string;
  /** It cannot be reached. */
  readonly lost: string;
  /** It goes on without this page. */
  readonly keep: string;
}

/** Where a payment window sends people back to: most answers come at once, and the others are waited for in the open. */
export function ConfirmingPage(props: {
  wait: Wait | null | undefined;
  late: Late;
  away: { readonly href: string; readonly label: string };
  onNow(): void;
  /** Another way, where there is one: offered first, and why nobody loses by it. */
  instead?: { readonly label: string; readonly why: string; readonly busy: boolean; run(): void } | undefined;
}) {
  const { wait, late, away, instead } = props;
  const { pay, placing } = words.value;
  if (!wait)
    return (
      <MessagePage shape={icons.card} busy title={pay.confirming}>
        <p>
          <Sentences text={pay.confirmingText} />
        </p>
      </MessagePage>
    );
  return (
    <MessagePage
      shape={icons.clock}
      tone="warn"
      title={pay.lateTitle}
      actions={
        <>
          {instead && (
            <Button busy={instead.busy} onClick={instead.run}>
              {instead.label}
            </Button>
          )}
          <Button kind={instead ? 'quiet' : 'main'} busy={wait.next === null} onClick={props.onNow}>
            {pay.checkNow}
          </Button>
          <Button kind="quiet" href={away.href}>
            {away.label}
          </Button>
        </>
      }
    >
      <p>
        <Sentences text={wait.why === 'lost' ? late.lost : late.unanswered} />
      </p>
      <Countdown next={wait.next} say={placing.checkAgain} underway={placing.checking} />
      <p class="caption">{instead?.why ?? (wait.long ? placing.long : late.keep)}</p>
    </MessagePage>
  );
}
