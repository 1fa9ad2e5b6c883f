import { Skeleton } from '@hiorder/ui';
import './item-skeleton.css';

export function ItemSkeleton() {
  return (
    <main aria-busy="true">
      <Skeleton class="item-skeleton-hero" />
      <div class="what">
        <Skeleton class="item-skeleton-name" />
        <Skeleton class="item-skeleton-price" />
        <Skeleton class="item-skeleton-say" />
      </div>
    </main>
  );
}
