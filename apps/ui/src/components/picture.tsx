import type { Photo } from '@hiorder/contracts';
import { pot } from '../icons/shapes.ts';
import { Icon } from './icon.tsx';
import './picture.css';

/** A dish, filling its place. `sizes` says how wide the whole 4:3 picture then is, so that the right file is taken. */
export function Picture(props: {
  photo: Photo | null | undefined;
  sizes: string;
  alt?: string;
  class?: string;
  /** Above the fold: fetched first. */
  eager?: boolean;
}) {
  const { photo } = props;
  const look = props.class ? `picture ${props.class}` : 'picture';
  if (!photo) {
    return (
      <span class={`${look} picture--none`}>
        <Icon shape={pot} />
      </span>
    );
  }
  return (
    <span class={photo.tint ? `${look} picture--drawing picture--${photo.tint}` : look}>
      <img
        src={photo.src}
        srcset={photo.srcset || undefined}
        sizes={props.sizes}
        width={photo.width}
        height={photo.height}
        alt={props.alt ?? ''}
        loading={props.eager ? 'eager' : 'lazy'}
        fetchpriority={props.eager ? 'high' : undefined}
        decoding="async"
      />
    </span>
  );
}
