import { Skeleton } from '@hiorder/ui';
import { words } from '../language.ts';
import { FloatingTools } from './floating-tools.tsx';
import './item-detail.css';
import './item-skeleton.css';

export function ItemSkeleton() {
  return (
    <main class="item-page" aria-busy="true">
      <h1 class="hidden">{words.value.frame.loading}</h1>
      <FloatingTools />
      <div class="hero">
        <Skeleton class="item-skeleton-hero" />
      </div>
      <div class="what">
        <Skeleton class="item-skeleton-badge" />
        <Skeleton class="item-skeleton-name" />
        <Skeleton class="item-skeleton-price" />
        <Skeleton class="item-skeleton-say" />
      </div>
    </main>
  );
}
