import { Skeleton } from '@hiorder/ui';
import { hasFirstSight, putFirstSight } from '../first-sight/first-sight.ts';
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

/** The menu as the server has drawn it: to read already, not to touch. */
function FirstSight(props: { label?: string }) {
  return (
    <>
      {props.label && (
        <div class="hidden" role="status">
          <h1>{props.label}</h1>
        </div>
      )}
      <div inert ref={putFirstSight} />
    </>
  );
}

/** The whole page, while the seat is being taken. `label` tells those who do not see it. */
export function MenuSkeleton(props: { label?: string }) {
  if (hasFirstSight()) return <FirstSight {...props} />;
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
