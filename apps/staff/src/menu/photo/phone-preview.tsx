import { formatMoney } from '@hiorder/ui/money';
import { Picture } from '@hiorder/ui';
import { locale } from '../../words/index.ts';
import { contentOf } from '../editor/draft.ts';
import type { Editing } from '../editor/editing.ts';
import { currency, storeLanguage } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { CutPicture } from './cut-picture.tsx';
import { photoOf } from './photo-section.tsx';
import './phone-preview.css';

/** How a guest's phone will show it. */
export function PhonePreview({ now }: { now: Editing }) {
  const w = words.value;
  const content = contentOf(now.draft, currency.value);
  const language = storeLanguage.value;
  const amount = Number.isNaN(content.price.amount) ? 0 : content.price.amount;
  const price = formatMoney({ ...content.price, amount }, locale.value);
  return (
    <figure class="phone" aria-label={w.photo.preview}>
      <div class="phone-screen">
        <span class="phone-photo">
          {now.photo.kind === 'new' ? (
            <CutPicture photo={now.photo} />
          ) : (
            <Picture photo={photoOf(now)} sizes="200px" />
          )}
        </span>
        <div class="phone-words">
          {content.tags[0] !== undefined && <em>{w.tags[content.tags[0]] ?? content.tags[0]}</em>}
          <b>{textIn(content.name, language) || w.items.newItem}</b>
          <p>{textIn(content.description, language)}</p>
          <strong>{price}</strong>
        </div>
        <span class="phone-button">{w.photo.add(price)}</span>
      </div>
    </figure>
  );
}
