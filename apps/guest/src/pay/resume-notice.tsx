import type { OrderView } from '@hiorder/contracts';
import { Notice } from '../frame/notice.tsx';
import { words } from '../language.ts';
import { confirming } from '../state/paying.ts';
import { resumeLabel, resumePayment } from './resume-payment.ts';

/** An order of ours that nobody has paid yet, e.g. after the payment window was closed half-way. */
export function ResumeNotice({ order }: { order: OrderView }) {
  const { pay } = words.value;
  if (confirming.value?.id === order.id) return <Notice tone="info">{pay.late}</Notice>;
  return (
    <Notice tone="info" action={{ label: resumeLabel(order), leads: true, run: () => resumePayment(order) }}>
      {pay.resume}
    </Notice>
  );
}
