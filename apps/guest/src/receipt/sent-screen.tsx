import type { ReceiptView } from '@hiorder/contracts';
import { icons, type ApiProblem } from '@hiorder/ui';
import { useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { FailedPart } from '../frame/failed-part.tsx';
import { MessagePage } from '../frame/message-page.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { locale } from '../language.ts';
import { OrdersSkeleton } from '../orders/orders-skeleton.tsx';
import { api } from '../state/api.ts';
import { ReceiptPaper } from './receipt-paper.tsx';
import { saidOfSent } from './said.ts';
import { words } from './words/index.ts';

/** A receipt that somebody was sent: without a table, also long after the visit. */
export function SentReceiptScreen() {
  const text = words.value;
  const { key = '' } = useRoute().params;
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const load = async () => {
    setProblem(null);
    const answer = await api.get<ReceiptView>(`/api/receipts/${encodeURIComponent(key)}`);
    if (answer.ok) setReceipt(answer.value);
    else setProblem(answer.problem);
  };
  // The dishes' names come from the server in the language of the moment.
  useEffect(() => void load(), [key, locale.value]);
  useScreen(receipt?.store.name ? `${text.title} · ${receipt.store.name}` : text.title);
  if (problem && (problem.status === 404 || problem.status === 400))
    return (
      <MessagePage shape={icons.receipt} title={text.sentGone}>
        <p>{text.sentGoneText}</p>
      </MessagePage>
    );
  return (
    <div class="page page--sunken page--narrow receipt-page">
      <TopBar title={text.title} />
      <main>
        {problem && !receipt && <FailedPart onRetry={() => void load()} />}
        {!problem && !receipt && <OrdersSkeleton />}
        {receipt && <ReceiptPaper said={saidOfSent(receipt)} url={location.href} />}
      </main>
    </div>
  );
}
