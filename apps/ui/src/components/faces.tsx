import { Face, type Person } from './face.tsx';

/** Who is here: at most four faces, then how many more. */
export function Faces(props: { people: readonly Person[]; label: string }) {
  const most = props.people.length > 4 ? 3 : 4;
  const rest = props.people.length - most;
  return (
    <span class="faces" role="img" aria-label={props.label}>
      {props.people.slice(0, most).map((person) => (
        <Face key={person.id} person={person} size="s" />
      ))}
      {rest > 0 && <span class="face face--s face--rest">+{rest}</span>}
    </span>
  );
}
