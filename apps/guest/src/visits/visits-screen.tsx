import { useEffect, useState } from 'preact/hooks';
import { Button, EmptyState, icons, showToast } from '@hiorder/ui';
import { FailedPart } from '../frame/failed-part.tsx';
import { NothingYet } from '../frame/nothing-yet.tsx';
import { Sentences } from '../frame/sentences.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { locale } from '../language.ts';
import { OrdersSkeleton } from '../orders/orders-skeleton.tsx';
import { MemberWays } from './member-ways.tsx';
import { loadPage, loadVisits, member, next, signIn, visits } from './state.ts';
import { VisitCard } from './visit-card.tsx';
import { words } from './words/index.ts';
import './visits.css';

/** What a member ordered on former visits; to everybody else, why one might sign in. */
export function VisitsScreen() {
  const w = words.value;
  useScreen(w.title);
  const [failed, setFailed] = useState(false);
  const load = async () => {
    setFailed(false);
    setFailed((await loadPage()) !== null);
  };
  // The dishes' names come from the server in the language of the moment.
  useEffect(() => void load(), [locale.value]);
  return (
    <div class="page page--sunken page--narrow">
      <TopBar title={w.title} back="/" />
      <main>
        {failed ? <FailedPart onRetry={() => void load()} /> : <Shown />}
        {member.value && <MemberWays email={member.value.email} />}
      </main>
    </div>
  );
}

function Shown() {
  const w = words.value;
  if (member.value === null) return <WhyMember />;
  if (!visits.value) return <OrdersSkeleton />;
  if (visits.value.length === 0 && next.value === null)
    return <NothingYet shape={icons.receipt} title={w.emptyTitle} text={w.emptyText} />;
  return (
    <>
      {visits.value.map((visit) => (
        <VisitCard key={visit.id} visit={visit} />
      ))}
      {next.value !== null && <More cursor={next.value} />}
    </>
  );
}

function WhyMember() {
  const w = words.value;
  const way = (
    <Button size="m" hug onClick={signIn}>
      {w.signIn}
    </Button>
  );
  return (
    <EmptyState shape={icons.receipt} title={w.whyTitle} action={way}>
      <Sentences text={w.why} />
    </EmptyState>
  );
}

function More({ cursor }: { cursor: string }) {
  const [busy, setBusy] = useState(false);
  async function load() {
    setBusy(true);
    const problem = await loadVisits(cursor);
    setBusy(false);
    if (problem) showToast(words.value.moreFailed, { tone: 'bad' });
  }
  return (
    <div class="visits-more">
      <Button kind="quiet" size="m" busy={busy} onClick={() => void load()}>
        {words.value.more}
      </Button>
    </div>
  );
}
