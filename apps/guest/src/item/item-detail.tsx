import type { CartLineView, MenuItem } from '@hiorder/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Picture } from '@hiorder/ui';
import { useScreen } from '../frame/use-screen.ts';
import { money } from '../language.ts';
import { cannotOrder } from '../state/hours.ts';
import { FloatingTools } from './floating-tools.tsx';
import { ItemBadges } from './item-badges.tsx';
import { ItemDock } from './item-dock.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemProof } from './item-proof.tsx';
import { NoteField } from './note-field.tsx';
import { OptionGroup } from './option-group.tsx';
import { useGone } from './use-gone.ts';
import { useOrderLine } from './use-order-line.ts';
import './item-detail.css';

const BAR_PX = 60;

export function ItemDetail(props: { item: MenuItem; line?: CartLineView | undefined }) {
  const { item } = props;
  const wanted = useOrderLine(item, props.line);
  const hero = useRef<HTMLDivElement>(null);
  const gone = useGone(hero, BAR_PX);
  const out = cannotOrder(item);
  const answered = useAnswered();
  useScreen(item.name);
  return (
    <main class={out ? 'item-page item-page--out' : 'item-page'}>
      <FloatingTools title={item.name} solid={gone} />
      <div class="hero" ref={hero}>
        <Picture photo={item.photo} alt={item.name} sizes="(min-width: 900px) 620px, 100vw" eager />
      </div>
      <div class="item-main">
        <section class="what">
          <ItemBadges item={item} full />
          <h1 tabIndex={-1}>{item.name}</h1>
          <p class="what-price">{money(item.price)}</p>
          {item.description && <p class="what-say">{item.description}</p>}
          <ItemProof item={item} />
        </section>
        {answered && (
          <>
            {item.optionGroups.map((group) => (
              <OptionGroup
                key={group.id}
                group={group}
                choice={wanted.choice}
                inDish={item.allergens}
                missing={wanted.missing?.id === group.id}
                onChoose={(optionId) => wanted.choose(group, optionId)}
              />
            ))}
            {!out && <NoteField value={wanted.note} onInput={wanted.setNote} />}
            <ItemFacts item={item} />
          </>
        )}
      </div>
      <ItemDock item={item} line={props.line} wanted={wanted} />
    </main>
  );
}

/** Whether the tap that opened this has been answered: the dish is there, and what stands below it follows. */
function useAnswered(): boolean {
  const [answered, setAnswered] = useState(false);
  useEffect(() => setAnswered(true), []);
  return answered;
}
