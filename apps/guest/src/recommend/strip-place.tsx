import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '@hiorder/ui';
import { drewRecommendations } from '../first-sight/first-sight.ts';
import { afterPaint } from '../frame/after-paint.ts';
import { scrollToCome } from '../frame/scroll-memory.ts';
import { useLate } from '../frame/use-late.ts';
import { recommends } from '../state/recommended.ts';
import './strip.css';

/** Who is so far down the page sees nothing of it, and it is drawn when the screen has answered. */
const FAR_DOWN_PX = 480;

const fetchStrip = () => import('./strip.tsx').then((module) => module.Strip);

/**
 * Where recommendations stand. Whether there are any is settled when the page is shown: what is told later shows the
 * next time, and nobody's finger finds another dish than the eye had chosen.
 */
export function StripPlace() {
  const [kept] = useState(() => drewRecommendations() ?? recommends());
  const Strip = useLate(fetchStrip);
  const [drawn, setDrawn] = useState(() => scrollToCome() < FAR_DOWN_PX);
  useEffect(() => (drawn ? undefined : afterPaint(() => setDrawn(true))), []);
  if (!kept) return null;
  return (
    <div class="strip-place">
      {Strip && drawn ? (
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
