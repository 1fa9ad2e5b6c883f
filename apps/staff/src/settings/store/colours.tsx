import { accentTokens } from '@hiorder/ui/accent';
import { words } from '../words/index.ts';
import './colours.css';

/** Far enough from each other that a street has no two alike, and each of them good to read on. */
const COLOURS = {
  '#F04E23': 'orange',
  '#D7263D': 'red',
  '#B4552D': 'brown',
  '#0B6B3A': 'green',
  '#0E7490': 'teal',
  '#1D4ED8': 'blue',
  '#6D28D9': 'violet',
  '#BE185D': 'pink',
} as const;
const ALL = Object.entries(COLOURS);

/** The colour in which guests see the store: one of some, or any. */
export function Colours({ value, onChange }: { value: string; onChange(value: string): void }) {
  const w = words.value.store;
  const chosen = value.toUpperCase();
  return (
    <div class="colours" role="group" aria-labelledby="colour">
      {ALL.map(([colour, name]) => (
        <button
          key={colour}
          type="button"
          class="colour"
          aria-label={w.colours[name]}
          aria-pressed={colour === chosen}
          onClick={() => onChange(colour)}
        >
          <i style={{ background: colour }} />
        </button>
      ))}
      <label class="colour-own">
        <input
          type="color"
          value={value.toLowerCase()}
          onInput={({ currentTarget }) => onChange(currentTarget.value.toUpperCase())}
        />
        {w.ownColour}
      </label>
    </div>
  );
}

/** As a phone shows it: the colour is bent as far as needed so that white can be read on it. */
export function Sample({ name, accent }: { name: string; accent: string }) {
  const w = words.value.store;
  const tokens = accentTokens(accent);
  return (
    <figure class="store-sample" aria-label={w.sample}>
      <b class="one-line">{name}</b>
      <span style={{ background: tokens?.['fill'] ?? accent }}>{w.sampleButton}</span>
    </figure>
  );
}
