import './face.css';

export interface Person {
  readonly id: string;
  readonly nickname: string;
  readonly color: number;
}

/** Somebody at the table: initial on their colour. The name stands beside it or in the label around it. */
export function Face(props: { person: Person; size?: 's' | 'm' | 'l' }) {
  const { person, size = 'm' } = props;
  // By code point: the first unit of an emoji is half a letter.
  const [initial = '?'] = person.nickname.trim();
  return (
    <span class={`face face--${size} face--${person.color}`} aria-hidden="true">
      {initial.toUpperCase()}
    </span>
  );
}
