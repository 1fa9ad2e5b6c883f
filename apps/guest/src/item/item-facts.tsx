import type { MenuItem } from '@hiorder/contracts';
import { words } from '../language.ts';
import { allergenName } from '../menu/filter-name.ts';
import './item-facts.css';

export function ItemFacts({ item }: { item: MenuItem }) {
  const text = words.value;
  return (
    <section class="facts">
      <h2 class="title-3">{text.item.facts}</h2>
      <dl>
        <dt>{text.item.allergens}</dt>
        <dd>
          {item.allergens.length > 0 ? (
            <b>{item.allergens.map(allergenName).join(', ')}</b>
          ) : (
            text.item.noAllergens
          )}
        </dd>
        {item.origin.length > 0 && (
          <>
            <dt>{text.item.origin}</dt>
            <dd>
              {item.origin.map((one) => (
                <span key={one.ingredient}>{`${one.ingredient} ${one.country}`}</span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
