import type { Money } from '@hiorder/contracts';
import { Choices, TextField } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { locale, words as shared } from '../words/index.ts';
import { amountOf, OTHER, type RefundDraft } from './draft.ts';
import { words } from './words/index.ts';

interface Part {
  readonly draft: RefundDraft;
  onChange(change: Partial<RefundDraft>): void;
}

function HowMuch({ left, draft, onChange }: Part & { left: Money }) {
  const w = words.value;
  const money = (amount: number) => formatMoney({ ...left, amount }, locale.value);
  const wrong = draft.typed.trim() !== '' && amountOf(draft, left) === undefined;
  const limits = w.limits(money(1), money(left.amount));
  return (
    <>
      <Choices
        name={w.howMuch}
        value={draft.much}
        choices={[
          { value: 'all', label: w.all(money(left.amount)) },
          { value: 'part', label: w.part },
        ]}
        onChange={(much) => onChange({ much })}
      />
      {draft.much === 'part' && (
        <TextField
          label={w.amount}
          value={draft.typed}
          {...(wrong ? { error: limits } : { hint: limits })}
          onInput={(typed) => onChange({ typed })}
        />
      )}
    </>
  );
}

function Why({ draft, onChange }: Part) {
  const w = words.value;
  return (
    <>
      <Choices
        name={w.reasonName}
        value={draft.choice}
        choices={[
          ...w.reasons.map((one) => ({ value: one, label: one })),
          { value: OTHER, label: shared.value.reject.other },
        ]}
        onChange={(choice) => onChange({ choice })}
      />
      {draft.choice === OTHER && (
        <TextField
          label={shared.value.closeTable.reason}
          value={draft.written}
          maxLength={200}
          onInput={(written) => onChange({ written })}
        />
      )}
    </>
  );
}

/** How much and why. */
export const RefundFields = ({ left, draft, onChange }: Part & { left: Money }) => (
  <div class="refund-fields">
    <HowMuch {...{ left, draft, onChange }} />
    <Why {...{ draft, onChange }} />
    <p class="caption">{words.value.text}</p>
  </div>
);
