import { Skeleton } from '@hiorder/ui';

/** What is left and one card, each thing where it will stand. */
export const BillSkeleton = () => (
  <div aria-busy="true">
    <div class="bill-sums">
      <Skeleton class="bill-skeleton-label" />
      <Skeleton class="bill-skeleton-big" />
    </div>
    <div class="card">
      <Skeleton class="bill-skeleton-row" />
      <Skeleton class="bill-skeleton-row" />
    </div>
  </div>
);
