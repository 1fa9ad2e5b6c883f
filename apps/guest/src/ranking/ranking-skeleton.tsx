import { Skeleton } from '@hiorder/ui';

export function RankingSkeleton() {
  return (
    <>
      <Skeleton class="ranking-skeleton-as-of" />
      <Skeleton class="ranking-first" />
      {[2, 3, 4, 5, 6].map((row) => (
        <div key={row} class="ranking-row">
          <Skeleton class="ranking-skeleton-number" />
          <Skeleton class="ranking-skeleton-shot" />
          <div class="ranking-what">
            <Skeleton class="ranking-skeleton-name" />
            <Skeleton class="ranking-skeleton-count" />
          </div>
        </div>
      ))}
    </>
  );
}
