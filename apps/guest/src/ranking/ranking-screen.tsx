import type { RankingPeriod } from '@hiorder/contracts';
import { useState } from 'preact/hooks';
import { ErrorState, icons, Segmented } from '@hiorder/ui';
import { NothingYet } from '../frame/nothing-yet.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { useScreen } from '../frame/use-screen.ts';
import { words as appWords } from '../language.ts';
import { itemsById } from '../state/menu.ts';
import { party } from '../state/party.ts';
import { rankings } from '../state/popularity.ts';
import { FirstPlace } from './first-place.tsx';
import { placesOf, type Place } from './places.ts';
import { RankingRow } from './ranking-row.tsx';
import { RankingSkeleton } from './ranking-skeleton.tsx';
import { useRankings } from './use-rankings.ts';
import { words } from './words/index.ts';
import './ranking-screen.css';

/** An order shows while one watches. */
const LIVE_MS = 1_500;
const PERIODS: readonly RankingPeriod[] = ['today', '7d', '30d'];

/** What is ordered most in this restaurant. */
export function RankingScreen() {
  const [period, setPeriod] = useState<RankingPeriod>('today');
  const { failed, again } = useRankings(period, LIVE_MS);
  const w = words.value;
  useScreen(w.title);
  const ranked = rankings.value[period];
  const places = ranked && itemsById.value.size > 0 ? placesOf(ranked, itemsById.value) : null;
  return (
    <div class="page page--narrow ranking-page">
      <TopBar title={w.title} back />
      <main aria-busy={!places && !failed}>
        <div class="ranking-when">
          <Segmented<RankingPeriod>
            name={w.when}
            segments={PERIODS.map((value) => ({ value, label: w.periods[value] }))}
            value={period}
            onChange={setPeriod}
          />
        </div>
        {places && <Places places={places} period={period} />}
        {!places && !failed && <RankingSkeleton />}
        {!places && failed && (
          <ErrorState
            title={w.downTitle}
            text={w.downText}
            retry={appWords.value.frame.retry}
            onRetry={again}
          />
        )}
      </main>
    </div>
  );
}

function Places({ places, period }: { places: readonly Place[]; period: RankingPeriod }) {
  const w = words.value;
  if (places.length === 0)
    return <NothingYet shape={icons.trophy} title={w.emptyTitle[period]} text={w.emptyText} />;
  // Who shares the first place is not set before the other.
  const alone = places.filter(({ rank }) => rank === 1).length === 1;
  return (
    <>
      <p class="caption ranking-as-of">{w.asOf(party.value?.store.name ?? '')}</p>
      <ol>
        {places.map((place, index) =>
          alone && index === 0 ? (
            <FirstPlace key={place.item.id} place={place} />
          ) : (
            <RankingRow key={place.item.id} place={place} />
          ),
        )}
      </ol>
    </>
  );
}
