import { Skeleton } from '@hiorder/ui';
import './menu-skeleton.css';

/** The tabs and the list before they are there, each thing where it will stand. */
export function MenuTabsSkeleton() {
  return (
    <div class="menu-skeleton-tabs">
      {[1, 2, 3, 4].map((tab) => (
        <Skeleton key={tab} class="menu-skeleton-tab" />
      ))}
    </div>
  );
}

export function MenuRowsSkeleton() {
  return (
    <div class="menu-skeleton-rows">
      <Skeleton class="menu-skeleton-title" />
      {[1, 2, 3, 4, 5].map((row) => (
        <div key={row} class="menu-skeleton-row">
          <div>
            <Skeleton class="menu-skeleton-name" />
            <Skeleton class="menu-skeleton-line" />
            <Skeleton class="menu-skeleton-price" />
          </div>
          <Skeleton class="menu-skeleton-shot" />
        </div>
      ))}
    </div>
  );
}

/** The whole page, while the seat is being taken. `label` tells those who do not see it. */
export function MenuSkeleton(props: { label?: string }) {
  return (
    <main class="page menu-page" aria-busy="true">
      {props.label && (
        <div class="hidden" role="status">
          <h1>{props.label}</h1>
        </div>
      )}
      <div class="menu-skeleton-head">
        <Skeleton class="menu-skeleton-store" />
        <Skeleton class="menu-skeleton-table" />
        <Skeleton class="menu-skeleton-search" />
      </div>
      <MenuTabsSkeleton />
      <MenuRowsSkeleton />
    </main>
  );
}
