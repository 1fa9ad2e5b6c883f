import { useEffect, useMemo, useState } from 'preact/hooks';
import { Skeleton } from '@hiorder/ui';
import { drewRecommendations } from '../first-sight/first-sight.ts';
import { afterPaint } from '../frame/after-paint.ts';
import { useLate } from '../frame/use-late.ts';
import { filters } from '../state/filters.ts';
import { recommends } from '../state/recommended.ts';
import { useOffers } from './use-offers.ts';
import './strip.css';

const fetchStrip = () => import('./strip.tsx').then((module) => module.Strip);

/**
 * Where recommendations stand. Whether there are any is settled when the page is shown, and when other dishes are: what
 * is told later shows the next time, and what is taken away leaves its place; so nobody's finger finds another dish than
 * the eye had chosen. `later`: nothing of it is in sight, and it is drawn when the screen has answered.
 */
export function StripPlace({ later = false }: { later?: boolean }) {
  const { offers, isCertain } = useOffers();
  const kept = useMemo(
    () => drewRecommendations() ?? (isCertain ? offers.length > 0 : recommends()),
    [filters.value],
  );
  const Strip = useLate(fetchStrip);
  const [drawn, setDrawn] = useState(!later);
  useEffect(() => (drawn ? undefined : afterPaint(() => setDrawn(true))), []);
  if (!kept) return null;
  return (
    <div class="strip-place">
      {Strip && drawn ? (
        <Strip offers={offers} />
      ) : (
        <>
          <Skeleton class="strip-skeleton-title" />
          <Skeleton class="strip-skeleton" />
        </>
      )}
    </div>
  );
}
