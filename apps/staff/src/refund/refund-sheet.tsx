import type { PaymentView } from '@hiorder/contracts';
import { Sheet, Skeleton } from '@hiorder/ui';
import type { Answer } from '@hiorder/ui/api';
import { useEffect, useState } from 'preact/hooks';
import { ReadFailed } from '../shell/read-failed.tsx';
import { createNewest } from '../state/newest.ts';
import { words as shared } from '../words/index.ts';
import { readPayments } from './payments.ts';
import { RefundForm } from './refund-form.tsx';
import { refundableOf } from './refundable.ts';
import { words } from './words/index.ts';
import './refund-sheet.css';

/** What was paid online: an order, or a share of a bill. */
export interface PaidOnline {
  readonly id: string;
  /** As staff know it. */
  readonly name: string;
}

interface RefundSheetProps {
  readonly of: PaidOnline;
  /** What the payment is now. */
  onRefunded(payment: PaymentView): void;
  onClose(): void;
}

/** Gives back what was paid online, all that is left of it or a part. */
export function RefundSheet(props: RefundSheetProps) {
  const { of, onClose } = props;
  const [attempts, setAttempts] = useState<readonly PaymentView[] | 'failed' | undefined>(undefined);
  const [newest] = useState(() =>
    createNewest<Answer<{ items: PaymentView[] }>>((answer) =>
      setAttempts((known) => (answer.ok ? answer.value.items : (known ?? 'failed'))),
    ),
  );
  const read = () => newest.ask(() => readPayments(of.id));
  useEffect(() => void read(), []);
  if (attempts !== undefined && attempts !== 'failed')
    return <RefundForm {...props} standing={refundableOf(attempts)} onStale={read} />;
  return (
    <Sheet title={words.value.title(of.name)} closeLabel={shared.value.common.cancel} onClose={onClose}>
      {attempts === undefined ? (
        <Skeleton class="refund-skeleton" />
      ) : (
        <ReadFailed onRetry={read} quietly={() => void newest.askIfIdle(() => readPayments(of.id))} />
      )}
    </Sheet>
  );
}
