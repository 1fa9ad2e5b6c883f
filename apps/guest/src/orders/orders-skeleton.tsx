import { Skeleton } from '@hiorder/ui';
import './orders-skeleton.css';

/** The total and one order, each thing where it will stand. */
export function OrdersSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton class="orders-skeleton-total" />
      <div class="card order">
        <Skeleton class="orders-skeleton-number" />
        <Skeleton class="orders-skeleton-title" />
        {[1, 2, 3].map((line) => (
          <div key={line} class="orders-skeleton-line">
            <Skeleton class="orders-skeleton-name" />
            <Skeleton class="orders-skeleton-price" />
          </div>
        ))}
      </div>
    </div>
  );
}
