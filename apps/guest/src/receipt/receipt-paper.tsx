import { Button } from '@hiorder/ui';
import { canShare, handOn } from './hand-on.ts';
import { asText, type ReceiptText } from './receipt.ts';
import { words } from './words/index.ts';
import './receipt.css';

/** The receipt itself, and what one does with it. `url`: where anybody reads it who is sent that. */
export function ReceiptPaper({ said, url }: { said: ReceiptText; url: string | null }) {
  const text = words.value;
  const title = said.store === '' ? text.title : `${said.store} · ${text.title}`;
  return (
    <>
      <article class="card receipt">
        {said.store !== '' && <h2 class="title-2">{said.store}</h2>}
        <Rows rows={said.facts} />
        <dl class="receipt-rows receipt-lines">
          {said.lines.map(({ dish, options, price }, index) => (
            <div key={index}>
              <dt>
                {dish}
                {options && <span class="caption">{options}</span>}
              </dt>
              <dd>{price}</dd>
            </div>
          ))}
        </dl>
        <Rows rows={said.sums} />
      </article>
      <div class="receipt-actions">
        <Button onClick={() => void handOn({ title, text: asText(said), url })}>
          {canShare() ? text.share : text.copy}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </>
  );
}

const Rows = ({ rows }: { rows: ReceiptText['facts'] }) => (
  <dl class="receipt-rows">
    {rows.map(([name, value], index) => (
      <div key={index}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
