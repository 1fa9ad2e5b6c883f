import './icon.css';

/** `shape` is one path in a 24 box, from `icons` or an app's own. Decoration only: the words stand beside it. */
export function Icon(props: { shape: string; small?: boolean; class?: string }) {
  const size = props.small ? 'icon icon--s' : 'icon';
  return (
    <svg class={props.class ? `${size} ${props.class}` : size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={props.shape} />
    </svg>
  );
}
