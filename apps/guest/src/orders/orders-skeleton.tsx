import { Skeleton } from '@hiorder/ui';

export function OrdersSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton class="orders-skeleton-total" />
      <div class="card">
        <Skeleton class="orders-skeleton" />
      </div>
    </div>
  );
}
