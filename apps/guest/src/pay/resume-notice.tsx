import type { OrderView } from '@hiorder/contracts';
import { Notice } from '../frame/notice.tsx';
import { words } from '../language.ts';
import { resumePayment } from './resume-payment.ts';

/** An order of ours that nobody has paid yet, e.g. after the payment window was closed half-way. */
export function ResumeNotice({ order }: { order: OrderView }) {
  const { pay } = words.value;
  return (
    <Notice tone="info" action={{ label: pay.resumeAction, run: () => resumePayment(order) }}>
      {pay.resume}
    </Notice>
  );
}
