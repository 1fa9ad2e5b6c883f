import { callsByParty } from './calls.ts';
import { CallCard } from './call-card.tsx';
import { words } from './words/index.ts';

/** What one party waits for, the longest waiting first. */
export function PartyCalls(props: { party: string; class: string }) {
  const open = callsByParty.value.get(props.party) ?? [];
  if (open.length === 0) return null;
  return (
    // No landmark: several parties may wait at once.
    <div role="group" class={props.class} aria-label={words.value.title}>
      {open.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
    </div>
  );
}
