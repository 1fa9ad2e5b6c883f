import type { OrderView } from '@hiorder/contracts';
import { Notice } from '../frame/notice.tsx';
import { go } from '../navigation.ts';
import { words } from '../language.ts';
import { confirmingOf } from '../state/paying.ts';
import { resumeLabel, resumePayment } from './resume-payment.ts';

/** Orders of ours that nobody has paid yet, e.g. after the payment window was closed half-way. */
export function ResumeNotice({ orders }: { orders: readonly OrderView[] }) {
  const { pay } = words.value;
  const open = orders.filter(({ id }) => !confirmingOf(id));
  const [one, another] = open;
  return (
    <>
      {open.length < orders.length && <Notice tone="info">{pay.late}</Notice>}
      {one && (
        <Notice
          tone="info"
          action={
            another
              ? { label: pay.seeOrders, leads: true, run: () => go('/orders') }
              : { label: resumeLabel(one), leads: true, run: () => resumePayment(one) }
          }
        >
          {pay.resume}
        </Notice>
      )}
    </>
  );
}
