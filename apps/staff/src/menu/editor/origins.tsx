import { Button, Icon, IconButton, icons } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { newOrigin, type OriginDraft } from './draft.ts';
import { change, type Editing } from './editing.ts';
import { LanguagesRow } from './languages-row.tsx';
import './origins.css';

const MOST = 30;

/** Where its ingredients come from, as the law asks for. */
export function Origins({ now }: { now: Editing }) {
  const w = words.value.editor;
  const { origin } = now.draft;
  const replace = (at: number, part: Partial<OriginDraft>): void =>
    change({ origin: origin.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <section class="origins">
      <h3 class="edit-title">{w.origin}</h3>
      {origin.map((one, i) => (
        <div key={one.key} class="origin" role="group" aria-label={`${w.origin} ${i + 1}`}>
          <div class="origin-texts">
            <LanguagesRow
              label={w.ingredient}
              path={`/origin/${i}/ingredient`}
              texts={one.ingredient}
              onChange={(ingredient) => replace(i, { ingredient })}
            />
            <LanguagesRow
              label={w.country}
              path={`/origin/${i}/country`}
              texts={one.country}
              onChange={(country) => replace(i, { country })}
            />
          </div>
          <IconButton
            shape={icons.trash}
            label={w.removeOrigin(i + 1)}
            onClick={() => change({ origin: origin.filter((other) => other !== one) })}
          />
        </div>
      ))}
      {origin.length < MOST && (
        <Button kind="quiet" size="s" hug onClick={() => change({ origin: [...origin, newOrigin()] })}>
          <Icon small shape={icons.plus} />
          {w.addOrigin}
        </Button>
      )}
    </section>
  );
}
