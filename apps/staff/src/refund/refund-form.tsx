import type { Money, PaymentView } from '@hiorder/contracts';
import { Button, Sheet, showToast } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { useAsked } from '../shell/use-asked.ts';
import { locale, words as shared } from '../words/index.ts';
import { amountOf, NEW_DRAFT, refundOf, type RefundDraft } from './draft.ts';
import { sendRefund } from './payments.ts';
import { RefundFields } from './refund-fields.tsx';
import { RefundSums } from './refund-sums.tsx';
import type { PaidOnline } from './refund-sheet.tsx';
import { refunding } from './refunding.ts';
import { whyNot, type Refusal } from './refusal.ts';
import type { Standing } from './refundable.ts';
import { words } from './words/index.ts';

/** How much, why, and the button that says what it does. */
export function RefundForm(props: {
  of: PaidOnline;
  /** Undefined: nothing was ever taken. */
  standing: Standing | undefined;
  /** The payment may be another by now. */
  onStale(): Promise<void>;
  onRefunded(payment: PaymentView): void;
  onClose(): void;
}) {
  const w = words.value;
  const { standing, onStale, onRefunded, onClose } = props;
  const [draft, setDraft] = useState(NEW_DRAFT);
  const [refunds] = useState(() => refunding(sendRefund));
  const wanted = standing && refundOf(draft, standing.left);
  const text = (money: Money) => formatMoney(money, locale.value);
  const { busy, refused, go, forget } = useAsked<Refusal>({
    async send() {
      if (!standing || !wanted) return undefined;
      const answer = await refunds.refund(standing.payment.id, wanted);
      if (!answer.ok) {
        await onStale();
        return whyNot(answer.problem);
      }
      const money = text({ ...standing.left, amount: wanted.amount });
      const said = answer.value.status === 'refunding' ? w.underWay(money) : w.done(money);
      showToast(said, { tone: 'good' });
      onRefunded(answer.value);
      return undefined;
    },
    onDone: onClose,
    said: (why) => w.problems[why],
  });
  const change = (more: Partial<RefundDraft>) => {
    setDraft((before) => ({ ...before, ...more }));
    if (more.typed !== undefined) refunds.typedAnew();
    forget();
  };
  const amount = standing && amountOf(draft, standing.left);
  return (
    <Sheet
      title={w.title(props.of.name)}
      closeLabel={shared.value.common.cancel}
      onClose={onClose}
      footer={
        standing &&
        standing.left.amount > 0 && (
          <Button kind="danger" busy={busy} disabled={wanted === undefined} onClick={go}>
            {amount === undefined ? w.action : w.yes(text({ ...standing.left, amount }))}
          </Button>
        )
      }
    >
      {standing && <RefundSums standing={standing} />}
      {standing && standing.left.amount > 0 ? (
        <RefundFields left={standing.left} draft={draft} onChange={change} />
      ) : (
        <p class="label">{w.nothingLeft}</p>
      )}
      {refused && !(refused === 'unsure' && standing?.left.amount === 0) && (
        <SheetFailed text={w.problems[refused]} />
      )}
    </Sheet>
  );
}
