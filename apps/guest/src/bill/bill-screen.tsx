import type { BillView } from '@hiorder/contracts';
import { Faces, icons } from '@hiorder/ui';
import { useEffect, useState } from 'preact/hooks';
import { FailedPart } from '../frame/failed-part.tsx';
import { NothingYet } from '../frame/nothing-yet.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words as common } from '../language.ts';
import { billNews } from '../state/bill-news.ts';
import { guests } from '../state/party.ts';
import { BillDock } from './bill-dock.tsx';
import { bill, billFailed, loadBill, oursToPay } from './bill-state.ts';
import { BillSkeleton } from './bill-skeleton.tsx';
import { BillSums } from './bill-sums.tsx';
import type { Chosen } from './chosen-share.ts';
import { OurPayment } from './our-payment.tsx';
import { PaymentList } from './payment-list.tsx';
import { ShareChoice } from './share-choice.tsx';
import { words } from './words/index.ts';
import './bill.css';

/** What the table owes, who pays what of it, and our own share: the same on every phone at the table. */
export function BillScreen() {
  const text = words.value;
  useScreen(text.title);
  const news = billNews.value;
  useEffect(() => void loadBill(), [news]);
  const shown = bill.value;
  const names = guests.value.map((one) => one.nickname).join(', ');
  return (
    <div class="page page--sunken page--narrow bill-page">
      <TopBar title={text.title} back="/orders">
        <Faces people={guests.value} label={common.value.people.here(names)} />
      </TopBar>
      <main>
        {billFailed.value && <FailedPart onRetry={() => void loadBill()} />}
        {!shown && !billFailed.value && <BillSkeleton />}
        {shown && <Content bill={shown} />}
      </main>
    </div>
  );
}

function Content({ bill: shown }: { bill: BillView }) {
  const text = words.value;
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...{ kind: 'all', ways: Math.max(2, guests.value.length), lineIds: new Set<string>() },
  }));
  if (shown.total.amount === 0)
    return <NothingYet shape={icons.receipt} title={text.emptyTitle} text={text.emptyText} />;
  const ours = oursToPay(shown);
  return (
    <>
      <BillSums bill={shown} />
      {ours && <OurPayment payment={ours} />}
      {!ours && shown.open.amount > 0 && <ShareChoice bill={shown} chosen={chosen} onChange={setChosen} />}
      {shown.payments.length > 0 && <PaymentList bill={shown} />}
      {!ours && shown.open.amount > 0 && <BillDock bill={shown} chosen={chosen} />}
    </>
  );
}
