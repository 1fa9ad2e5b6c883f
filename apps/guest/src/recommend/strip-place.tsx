import { useState } from 'preact/hooks';
import { Skeleton } from '@hiorder/ui';
import { drewRecommendations } from '../first-sight/first-sight.ts';
import { useLate } from '../frame/use-late.ts';
import { recommends } from '../state/recommended.ts';
import './strip.css';

const fetchStrip = () => import('./strip.tsx').then((module) => module.Strip);

/**
 * Where recommendations stand. Whether there are any is settled when the page is shown: what is told later shows the
 * next time, and nobody's finger finds another dish than the eye had chosen.
 */
export function StripPlace() {
  const [kept] = useState(() => drewRecommendations() ?? recommends());
  const Strip = useLate(fetchStrip);
  if (!kept) return null;
  return (
    <div class="strip-place">
      {Strip ? (
        <Strip />
      ) : (
        <>
          <Skeleton class="strip-skeleton-title" />
          <Skeleton class="strip-skeleton" />
        </>
      )}
    </div>
  );
}
