import './skeleton.css';

/** A grey place where something will stand. `class` gives it its size, so that nothing jumps when it comes. */
export function Skeleton(props: { class?: string }) {
  return <span class={props.class ? `skeleton ${props.class}` : 'skeleton'} aria-hidden="true" />;
}
